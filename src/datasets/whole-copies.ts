/** What a published table holds as a whole: how many rows, and what tells its data whatever it is packed in. */
export interface WholeCopy {
  readonly rows: number;
  /** SHA-256 over the values that Casus reads, as `TableRows.content`; null where no copy was to be had. */
  readonly content: string | null;
}

/** The whole of each published table, by its name in the database. A test holds this against the publishers' files. */
export const WHOLE_COPIES: Readonly<Record<string, WholeCopy>> = {
  archigos_4_1_leader: { rows: 3_409, content: '130d425c3b72c4b362ec326c1c546fe51a7f3fc21680d0493a58d2344f42d2e5' },
  atop_4_01_alliance: { rows: 745, content: '70ce609efb4175f4100aba9829c9d02a11140f6fbb5306cf1fc9793ead1ea693' },
  atop_4_01_member: { rows: 2_398, content: '8d3a100e927427c4883b8e9c8e83b0433f09cce5610a6ec2d008b0ac36049740' },
  atop_5_1_alliance: { rows: 789, content: '0b57e39fd5ac15e4bccd115b2cac2e78aa7aa3bbceb5654633e7bc12936f7bc6' },
  atop_5_1_directed_dyad_year: {
    rows: 273_296,
    content: 'cc29448d345968fafe667abc034712a6e349be5c7524ae8db99891bcb98597dc',
  },
  atop_5_1_member: { rows: 2_510, content: 'ba69e27df45b96fe0eb7ba7cb7a95b2179a523a60b8b98c321372da7784e4714' },
  coupcats_2026_02_leader: { rows: 2_731, content: '85490d654c6539e0e98063128a9a4840aed09512f6af4f0992aafcd220bbff91' },
  coupcats_2026_04_military: {
    rows: 12_698,
    content: 'a701431cb7baa753c2633e4d1de8979f1f4f074d6a176c2b60ff865996bbe1a8',
  },
  coupcats_2026_04_month: {
    rows: 144_684,
    content: '976a25704a96ffdf42e3e5a13a5b0fb13397e3d9e032c7a0b66334b095b41d92',
  },
  cow_capital_spell: { rows: 242, content: 'a7b4887c79fd06a123f9b5e853f600c355d277bc2efa7c4b1fedcfc36026c519' },
  cow_contiguity_3_2_directed: {
    rows: 1_874,
    content: 'ae14996ed25e2ecf403a9439398dbcaac8db8341ba55442c37f0ae52e170f232',
  },
  cow_state_2016_membership: { rows: 243, content: '0066fd3bba7190e11cb164b07910de631fae29ff4a248236bcadf94a194b6cfb' },
  cow_war_4_0_participant: { rows: 337, content: '27dc7f5b8d40925bd52e5679422f84b88e8700d6784e77d6b7754503ffebb0f7' },
  demspaces_2025_infant_mortality: {
    rows: 10_006,
    content: 'c10511960d7410877082ab3dfede296f3377b554e956490e6457f90fe0c34a97',
  },
  demspaces_2025_product: { rows: 12_188, content: 'bb984f59f8d9d4993cc3de63594eaa65127bc6ebd0fe070bae6501450e55f410' },
  icb_14_actor: { rows: 1_078, content: 'bbeb72a9c3cd74ce4196c790373924d44134a501a17d6745a3b8d747126ef506' },
  icb_14_crisis: { rows: 487, content: '26699156b2caa2feec6d28e28e7e5348f2796870b04e940d5681796f905e3aa5' },
  iwd_1_1_war: { rows: 586, content: '2e57e698bf7b8145134d3afdba0905c98c011b413215c8a118989cd89c84d0f6' },
  mid_5_0_dispute: { rows: 2_436, content: '9c5be6d5818a522fb175b4ccde38be52d0f23bed5af556cf36e04f1180c148b8' },
  mid_5_0_participant: { rows: 5_883, content: 'c229fd0adf24cbaa31dc838c59b94e7905c656e56a979951e09b6fb9dfaef45a' },
  nmc_6_0_state_year: { rows: 15_951, content: '46b0e266c0eade113e9dde5346674a33225f9b603ac59a7343283d4c61bce5e0' },
  reign_2021_3_leader: { rows: 2_524, content: '96f64e05dbce365127ec4433327f357112def876ca3b7950506ed53b4aadb82f' },
  td_rivalry: { rows: 197, content: '05f2e3b3d15314a295bc945740f8da9791408b323d79a30b29851c69e32f2255' },
  ucdp_acd_22_1_conflict_year: {
    rows: 2_568,
    content: '2673831fa69901e595a97340379f535f57f664e0279c75e16b45f2b9746563c9',
  },
  ucdp_acd_25_1_conflict_year: {
    rows: 2_751,
    content: '436f1fb12a1d7ff63dba5a364e2dfca6a7c8310ce9ba925ff6f6395b1e719b50',
  },
  ucdp_dyadic_24_1_dyad_year: {
    rows: 3_357,
    content: '2111ffe7984051371b150c320bad931b601f24e6c9cf8e52a025d40555958ef5',
  },
  ucdp_esd_18_1_actor_year: {
    rows: 4_781,
    content: 'a26b2a2a876556ecbc320578038f78b6ab949b1a0f30ed12ced73083c7e4b65d',
  },
  unga_ideal_point_2025_07: {
    rows: 11_440,
    content: 'c55e738c47fc873038d23acfcf031359d6b7bef217e271a4a62e7233569c9c3a',
  },
  vdem_15_country_year: { rows: 27_913, content: '73c689250bdbe634755dd67552685ebeebdd0fe4d7df8dbaad7e79410fffb314' },
  iwbd_1_0_battle: { rows: 1_708, content: null },
};
