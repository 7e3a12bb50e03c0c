"""What is at hand while one explainer is written: the dice, and words of which none is used twice in an article."""

import datetime as dt
import random
from itertools import cycle

from bench import words
from bench.dates import DAYS_COVERED, FIRST_DAY
from bench.people import SEED, Party, organisations, people


class Desk:
    """One attempt at explainer number `index`. Index and attempt decide everything that is thrown and drawn."""

    def __init__(self, index: int, attempt: int) -> None:
        self.index = index
        self.dice = dice = random.Random(f"{SEED} {index} {attempt}")
        self.story = dice.choice(words.STORIES)
        self.place = dice.choice(words.PLACES)
        self.published = FIRST_DAY + dt.timedelta(days=dice.randrange(DAYS_COVERED))
        self.matter = dice.choice(self.story.matters)
        # An explainer quotes people whom a corpus that ends with it knows: the pool grows with the corpus.
        known = organisations(index + 1)
        self.names = {body.id: body.name for body in known}
        self.matters = cycle(dice.sample(self.story.matters, len(self.story.matters)))
        self.speakers = iter(dice.sample(people(index + 1), 6))
        self.bodies = cycle(dice.sample(known, 6))
        self.openings = iter(dice.sample(words.OPENINGS, 6))
        self.endings = iter(dice.sample(words.ENDINGS, 6))

    def fill(self, template: str, **more: str) -> str:
        """Return the template with the explainer's matter, place and plan, unless `more` has others."""
        return template.format(**({"matter": self.matter, "place": self.place, "plan": self.story.plan} | more))

    def title(self, speaker: Party) -> str:
        """Return a person as an article introduces them, up to the second comma."""
        return f"{speaker.name}, {speaker.role} of the {self.names[speaker.organisation]},"
