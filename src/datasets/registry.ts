import { ARCHIGOS_4_1 } from './archigos/manifest.ts';
import { ATOP_4_01, ATOP_5_1 } from './atop/manifest.ts';
import { COUPCATS_2026_04 } from './coupcats/manifest.ts';
import { COW_CAPITALS_2024 } from './cow-capitals/manifest.ts';
import { COW_CONTIGUITY_3_2 } from './cow-contiguity/manifest.ts';
import { COW_STATES_2016 } from './cow-states/manifest.ts';
import { COW_WARS_4_0 } from './cow-wars/manifest.ts';
import { DEMSPACES_2025 } from './demspaces/manifest.ts';
import { HCED_3 } from './hced/manifest.ts';
import { ICB_14 } from './icb/manifest.ts';
import { IWBD_1_0 } from './iwbd/manifest.ts';
import { IWD_1_1 } from './iwd/manifest.ts';
import type { Manifest } from './manifest.ts';
import { MID_5_0 } from './mid/manifest.ts';
import { NMC_6_0 } from './nmc/manifest.ts';
import { REIGN_2021_3 } from './reign/manifest.ts';
import { RIVALRIES_2011 } from './rivalries/manifest.ts';
import { UCDP_ACD_22_1, UCDP_ACD_25_1 } from './ucdp-acd/manifest.ts';
import { UCDP_DYADIC_24_1 } from './ucdp-dyadic/manifest.ts';
import { UCDP_ESD_18_1 } from './ucdp-esd/manifest.ts';
import { UNGA_2025_07 } from './unga/manifest.ts';
import { VDEM_15 } from './vdem/manifest.ts';

/** Every dataset version that Casus reads. */
export const DATASETS: readonly Manifest[] = [
  ATOP_5_1,
  ATOP_4_01,
  IWD_1_1,
  COW_WARS_4_0,
  COW_STATES_2016,
  NMC_6_0,
  UNGA_2025_07,
  MID_5_0,
  ICB_14,
  UCDP_ACD_25_1,
  UCDP_ACD_22_1,
  UCDP_DYADIC_24_1,
  UCDP_ESD_18_1,
  ARCHIGOS_4_1,
  COUPCATS_2026_04,
  REIGN_2021_3,
  VDEM_15,
  DEMSPACES_2025,
  COW_CONTIGUITY_3_2,
  COW_CAPITALS_2024,
  RIVALRIES_2011,
  HCED_3,
  IWBD_1_0,
];

/** The versions a name stands for: `atop` for all of ATOP, `atop-5.1` for one. */
export function datasetsNamed(name: string): Manifest[] {
  return DATASETS.filter((manifest) => manifest.id === name || manifest.dataset === name);
}
