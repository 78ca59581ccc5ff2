/** Nouns of measure: of "a shipment of drones" the drones are meant. */
export const MEASURES: ReadonlySet<string> = new Set(
  'billion million thousand hundred dozen score ton tonne number lot series container crate box barrel truckload trainload shipment delivery consignment batch package piece worth supply convoy volume stock group column team contingent flotilla swarm salvo fleet detachment regiment battalion brigade platoon pair amount range half majority all most many some none any more rest last part kind sort type squadron battery load shipload planeload tranche dollar euro flow transfer array couple handful wave barrage round plane shoot two three four stream tens billions millions thousands hundreds dozens scores tons tonnes much few several first second third'.split(
    ' ',
  ),
);
