"""Days and periods: as the record writes them, as an article words them, as a page shows them."""

import datetime as dt
import random

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIRST_DAY = dt.date(2018, 1, 2)
DAYS_COVERED = 7 * 365


def written_day(day: dt.date) -> str:
    """Return "12 March 2021"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def shown(edtf: str) -> str:
    """Return the date as ready-made pages show it: "March 2021", or "3 May 2021 to 7 May 2021" for a period."""
    if "/" in edtf:
        return " to ".join(shown(end) for end in edtf.split("/"))
    year, *rest = edtf.split("-")
    month = f"{MONTHS[int(rest[0]) - 1]} " if rest else ""
    day = f"{int(rest[1])} " if len(rest) == 2 else ""
    return f"{day}{month}{year}"


def recent_day(published: dt.date, dice: random.Random) -> tuple[str, str]:
    """Return a day of the week that ends with the article's day: ("2021-03-12", "Friday")."""
    day = published - dt.timedelta(days=dice.randrange(6))
    return day.isoformat(), WEEKDAYS[day.weekday()]


def earlier_times(published: dt.date, dice: random.Random) -> list[tuple[str, str]]:
    """Return five times before the article's day in five ways of writing them, each as (EDTF, the article's words)."""

    def day_before(least: int, most: int) -> dt.date:
        return published - dt.timedelta(days=dice.randint(least, most))

    plain, american, month = day_before(60, 900), day_before(901, 1500), day_before(1501, 1900)
    year = published.year - dice.randint(6, 12)
    start = day_before(40, 80).replace(day=dice.randint(1, 20))
    last_year = dt.date(published.year - 1, dice.randint(1, 12), dice.randint(1, 28))
    last = f"{MONTHS[last_year.month - 1]} {last_year.day}"
    return [
        (str(year), f"In {year}"),
        (f"{month.year}-{month.month:02}", f"In {MONTHS[month.month - 1]} {month.year}"),
        (american.isoformat(), f"On {MONTHS[american.month - 1]} {american.day}, {american.year},"),
        (plain.isoformat(), f"On {written_day(plain)}"),
        dice.choice(
            [
                (last_year.isoformat(), f"On {last} last year"),
                (
                    f"{start.isoformat()}/{start.replace(day=start.day + 4).isoformat()}",
                    f"From {start.day} to {start.day + 4} {MONTHS[start.month - 1]} {start.year}",
                ),
            ]
        ),
    ]
