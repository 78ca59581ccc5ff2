/** SQL for a date of which month and day may not be known (0, -9 or empty), as the first day it can be. */
export function firstDay(year: string, month: string, day: string): string {
  const m = `case when ${month} > 0 then ${month} else 1 end`;
  return `make_date(${year}, ${m}, case when ${month} > 0 and ${day} > 0 then ${day} else 1 end)`;
}

/** The same as the last day it can be. */
export function lastDay(year: string, month: string, day: string): string {
  return `case when not coalesce(${month} > 0, false) then make_date(${year}, 12, 31)
    when not coalesce(${day} > 0, false) then last_day(make_date(${year}, ${month}, 1))
    else make_date(${year}, ${month}, ${day}) end`;
}
