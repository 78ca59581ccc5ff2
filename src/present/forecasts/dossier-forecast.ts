import type { ForecastAnswer } from './forecast-answer.ts';
import type { RecordAnswer } from './record-answer.ts';
import type { RegisterHead } from './register-answer.ts';

/** What a dossier says of what comes next: the forecast of the patron's allies, how the model did, and the register's head. */
export type DossierForecast =
  | {
      readonly kind: 'forecast';
      readonly forecast: ForecastAnswer;
      readonly record: RecordAnswer;
      /** Null where the register cannot be read. */
      readonly register: RegisterHead | null;
    }
  | { readonly kind: 'none'; readonly why: string };
