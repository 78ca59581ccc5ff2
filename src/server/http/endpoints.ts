import type { Endpoint } from './endpoint.ts';
import { ABOUT_ENDPOINTS } from './endpoints/about.ts';
import { CASEBOOK_ENDPOINTS } from './endpoints/casebook.ts';
import { DATASET_ENDPOINTS } from './endpoints/datasets.ts';
import { DELIVERY_ENDPOINTS } from './endpoints/delivery.ts';
import { FORECAST_ENDPOINTS } from './endpoints/forecast.ts';
import { MEASURE_ENDPOINTS } from './endpoints/measures.ts';
import { PROMISE_ENDPOINTS } from './endpoints/promises.ts';
import { SUPPOSE_ENDPOINTS } from './endpoints/suppose.ts';

/** Every endpoint of the API. A new one is an entry in a file of `endpoints/`. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...ABOUT_ENDPOINTS,
  ...CASEBOOK_ENDPOINTS,
  ...DATASET_ENDPOINTS,
  ...MEASURE_ENDPOINTS,
  ...DELIVERY_ENDPOINTS,
  ...PROMISE_ENDPOINTS,
  ...FORECAST_ENDPOINTS,
  ...SUPPOSE_ENDPOINTS,
];
