import { OUTCOMES, type OutcomeName } from '../../forecast/outcomes/outcome.ts';

/** What can be forecast. */
export const FORECAST_OUTCOMES = OUTCOMES;

/** How each outcome resolves, so that somebody else comes to the same answer. */
export const RESOLUTION_RULES: Readonly<Record<OutcomeName, string>> = {
  toppled:
    'Yes if within the period organised force makes the leader in effect of the state lose office: by a coup, an uprising, rebels, a foreign force or other organised force, the threat of it included. The leader in effect is the one whom Archigos would name, whatever the title. No if the leader leaves by an election, a vote of parliament, a court, the end of a term, illness or a lone assassin, or stays. Two independent sources settle it; if they disagree on what removed the leader sixty days after the period, it is void.',
  attempt:
    'Yes if CoupCats (Powell and Thyne) lists an attempted or successful coup in the state for a month of the period; where that list is not continued, if the military or other elites within the state overtly and illegally try to unseat the executive. Otherwise no.',
  success:
    'Yes if CoupCats (Powell and Thyne) lists a successful coup in the state for a month of the period; where that list is not continued, if those who try to unseat the executive hold power for at least seven days. Otherwise no.',
};

/** What the outcome is called in a sentence about one government. */
export const HAPPENS: Readonly<Record<OutcomeName, string>> = {
  toppled: 'is toppled',
  attempt: 'faces a coup attempt',
  success: 'falls to a coup',
};
