"""Invents households: who they are, when enrolled, when to be heard. What is made here is the truth."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from invented.words import AFTERNOON, LAWYERS, MORNING, NATIONS, NOON, NOTES, Nation, Region

NUMBERS = 200_000  # numbers written into files that are kept stay within 000-000-000 to 000-199-999


@dataclass(frozen=True)
class Invented:
    """One made-up person, as she is and not as somebody wrote her down."""

    a_number: str
    name: str
    surname: str
    born: date
    nationality: Nation
    language: str
    notes: str | None


@dataclass(frozen=True)
class Household:
    """People on one code who were enrolled together and are heard together."""

    region: Region
    members: tuple[Invented, ...]
    enrolled: date
    hearing: date
    times: tuple[str, ...]
    lawyer: str | None
    phone: str | None


@dataclass
class Numbers:
    """Hands out A-numbers, each larger than the last, with gaps, all within the range that is nobody's."""

    rng: Random
    people: int
    first: int = 0
    given: int = field(init=False)

    def __post_init__(self) -> None:
        if self.people > NUMBERS * 9 // 10 and self.first < NUMBERS:
            raise ValueError(f"{self.people} people do not fit in 000-000-000 to 000-199-999; use --numbers-from")
        self.gap = max(1, min(40, NUMBERS * 19 // 10 // self.people - 1))
        self.given = self.first

    def next(self) -> str:
        """The nine digits of the next number."""
        self.given += self.rng.randint(1, self.gap)
        return f"{self.given:09d}"


def holiday(day: date) -> bool:
    """A federal holiday of the United States, roughly: the day that the law names, not the one it is moved to."""
    fixed = {(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)}
    nth = (day.day - 1) // 7 + 1
    mondays = {(1, 3), (2, 3), (9, 1), (10, 2)}
    last_monday_of_may = day.month == 5 and day.weekday() == 0 and day.day > 24
    thanksgiving = (day.month, day.weekday(), nth) == (11, 3, 4)
    on_monday = day.weekday() == 0 and (day.month, nth) in mondays
    return (day.month, day.day) in fixed or on_monday or last_monday_of_may or thanksgiving


def hearing_day(rng: Random, around: date) -> date:
    """A working day: one in twenty on the day itself, some in its week, most from 8 weeks before to 16 after."""
    chance = rng.random()
    if chance < 0.05:
        day = around
    elif chance < 0.2:
        day = around + timedelta(days=rng.randint(0, 6))
    else:
        day = around + timedelta(days=rng.randint(-56, 112))
    # Real files do hold hearings on holidays, a few of them.
    spared = rng.random() < 0.85
    while day.weekday() > 4 or (spared and holiday(day)):
        day += timedelta(days=1)
    return day


def birth(rng: Random, around: date, adult: bool) -> date:
    """A day of birth that fits an adult (19 to 64) or a child (1 to 17)."""
    years = rng.uniform(19, 64) if adult else rng.uniform(1, 17)
    return around - timedelta(days=int(years * 365.25))


def household(rng: Random, numbers: Numbers, region: Region, around: date, largest: int) -> Household:
    """One household of at most `largest` people."""
    nation = rng.choice(NATIONS)
    surname = " ".join(rng.sample(nation.surnames, 2)) if nation.code != "HT" else rng.choice(nation.surnames)
    size = min(largest, rng.choices((1, 2, 3, 4), (50, 25, 16, 9))[0])
    codes, weights = zip(*nation.languages, strict=True)
    members = tuple(
        Invented(
            a_number=numbers.next(),
            name=rng.choice(nation.given),
            surname=surname,
            born=birth(rng, around, adult=place == 0),
            nationality=nation,
            language=rng.choices(codes, weights)[0],
            notes=rng.choice(NOTES),
        )
        for place in range(size)
    )
    hearing = hearing_day(rng, around)
    phone = f"+52 1 {region.area_code} {rng.randint(100, 999)} {rng.randint(1000, 9999)}"
    enrolled = min(hearing - timedelta(days=rng.randint(21, 150)), around - timedelta(days=rng.randint(2, 40)))
    return Household(
        region=region,
        members=members,
        enrolled=enrolled,
        hearing=hearing,
        times=rng.choice((MORNING, AFTERNOON, NOON)),
        lawyer=rng.choice(LAWYERS),
        phone=phone if rng.random() < 0.8 else None,
    )


def households(rng: Random, people: int, regions: tuple[Region, ...], around: date, first: int) -> list[Household]:
    """Households of exactly so many people, spread over the regions in turn."""
    numbers = Numbers(rng, people, first)
    made: list[Household] = []
    left = people
    while left:
        one = household(rng, numbers, regions[len(made) % len(regions)], around, left)
        left -= len(one.members)
        made.append(one)
    return made
