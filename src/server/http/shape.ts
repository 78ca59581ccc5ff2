import type { z } from '@hono/zod-openapi';

/** A type as it is read: nothing can be written, and a pair is a list. */
export type Read<T> = T extends readonly (infer Item)[]
  ? readonly Read<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Read<T[Key]> }
    : T;

/** Nothing where both types are the same as they are read; otherwise what no schema has. */
type Same<A, B> = [Read<A>] extends [Read<B>]
  ? [Read<B>] extends [Read<A>]
    ? unknown
    : { readonly differs: 'the schema asks for more than the type has' }
  : { readonly differs: 'the schema gives less than the type asks for' };

/** A schema that the compiler holds to be of the same shape as a type: `shape<LedgerRow>()(z.strictObject({ … }))`. */
export function shape<T>() {
  return <S extends z.ZodType>(schema: S & Same<z.infer<S>, T>): S => schema;
}
