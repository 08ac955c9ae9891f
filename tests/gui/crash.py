# SPDX-License-Identifier: Apache-2.0
"""The real program is killed again and again while a person edits, and nothing older than the promise is lost.

Usage: crash.py PORTWRIGHT FOLDER      (pictures and logs go into the folder)
"""
import json
import pathlib
import random
import shutil
import signal
import sys
import time

import stage
from person import Person
from stage import expect, wait

KILLS = 5
PROMISE = 2.0  # seconds
LONGEST = 110
SCREEN = (1680, 1050)
PLAN = {"portwright": 1, "name": "Crash", "zones": []}


class Crash:
    def __init__(self, person, home):
        self.person = person
        self.plan = home / "crash.portwright"
        self.journals = home / ".local/state/portwright/journal"
        self.edits = []  # when each new zone was asked for
        self.zones_before = 0

    def run(self):
        self.plan.write_text(json.dumps(PLAN), encoding="utf-8")
        before = self.plan.read_bytes()
        for number in range(1, KILLS + 1):
            self.person.start(self.plan) if number == 1 else self.recover(number)
            self.edit(random.uniform(0.2, 4.0))
            self.kill()
            self.examine()
            expect(self.plan.read_bytes() == before, "the saved file was touched")
        self.recover("last")
        self.save_and_leave()

    def edit(self, seconds):
        end = time.monotonic() + seconds
        self.edits = []
        while time.monotonic() < end:
            self.person.press("ctrl+shift+n")
            self.edits.append(time.monotonic())
            time.sleep(0.15)

    def kill(self):
        self.person.process.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        self.person.process.wait()
        self.promised = sum(1 for moment in self.edits if moment < killed - PROMISE)

    def examine(self):
        """What is left are whole journals with at least what was promised."""
        texts = [path.read_text(encoding="utf-8") for path in self.journals.glob("*.journal")]
        expect(len(texts) <= 1, f"{len(texts)} journals of one program")
        kept = 0
        if texts:
            head, plan = texts[0].split("\n\n", 1)
            expect(json.loads(head)["path"] == str(self.plan), f"the journal is of another plan: {head}")
            kept = len(json.loads(plan)["zones"])
        expect(kept >= self.zones_before + self.promised,
               f"kept {kept} zones of {self.zones_before} and {self.promised} that were promised")
        self.zones_before = kept

    def recover(self, name):
        """The next start offers what is there, stops nobody, and opens it as changed."""
        if self.zones_before == 0:
            return self.person.start(self.plan)
        self.person.start()
        button = self.person.find("Recover", "push button")
        self.person.photograph(f"offer-{name}")
        self.person.click(button)
        self.person.find_gone("Recover", "push button")
        wait(lambda: self.person.window().name.startswith("crash.portwright*"), "the plan to be open as changed")

    def save_and_leave(self):
        self.person.press("ctrl+s")
        wait(lambda: len(json.loads(self.plan.read_bytes())["zones"]) == self.zones_before, "the plan to be saved")
        self.person.press("ctrl+q")
        expect(self.person.wait_for_end() == 0, "the program ends well")
        expect(not list(self.journals.iterdir()), "a clean end leaves no journal")
        expect(not list(self.plan.parent.glob(".~lock*")), "a clean end leaves no lock")


def take_the_walk(program, folder):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "shots").mkdir(parents=True)
    with stage.Stage(folder / "logs", *SCREEN) as own_stage:
        person = Person(own_stage, str(folder / "shots"), program)
        try:
            Crash(person, own_stage.home).run()
        except BaseException:
            person.keep_evidence(folder / "logs" / "tree.txt")
            raise


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "crash"
    stage.run(lambda: take_the_walk(program, folder), __file__, LONGEST, folder)


if __name__ == "__main__":
    main()
