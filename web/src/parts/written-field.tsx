import type { InputHTMLAttributes } from 'react';

/** A field whose text counts when it is left or Enter is pressed, so that half a year is never asked for. */
export function WrittenField({
  label,
  value,
  onWritten,
  ...field
}: {
  readonly label: string;
  readonly value: string;
  readonly onWritten: (text: string) => void;
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'min' | 'size' | 'inputMode'>) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        {...field}
        defaultValue={value}
        onBlur={(event) => onWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onWritten(event.currentTarget.value);
        }}
      />
    </label>
  );
}
