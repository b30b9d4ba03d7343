"""What the client scripts share: they run every check, tell each that fails, and end with 1 if one did."""
import json
import sys
import traceback
import urllib.parse
import urllib.request


class Checks:
    def __init__(self):
        self.base = sys.argv[1]
        self.failed = 0
        self.passed = 0

    def get(self, path):
        """The body of an answer of the service."""
        with urllib.request.urlopen(self.base + path, timeout=60) as answer:
            return answer.read()

    def json(self, path):
        return json.loads(self.get(path))

    def collections(self):
        """The collections that hold features."""
        return [c for c in self.json("/collections")["collections"] if c["numberOfFeatures"] > 0]

    def equal(self, what, got, wanted):
        self.true("%s: got %.300r, wanted %.300r" % (what, got, wanted), got == wanted)

    def true(self, what, condition):
        if condition:
            self.passed += 1
        else:
            self.failed += 1
            print("FAILED " + what, flush=True)

    def run(self, *parts):
        """Runs the parts; one that breaks off does not keep the others from running."""
        for part in parts:
            try:
                part(self)
            except Exception:
                self.failed += 1
                print("FAILED %s broke off" % part.__name__)
                traceback.print_exc(file=sys.stdout)
        print("%d checks passed, %d failed" % (self.passed, self.failed), flush=True)
        sys.stdout.flush()
        return 1 if self.failed or not self.passed else 0


def query(**parameters):
    return urllib.parse.urlencode(parameters)
