"""What is answered ahead of Django: the same to the byte, over real sockets, and never too old."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from http.client import HTTPConnection

from django.core.asgi import get_asgi_application
from django.utils import timezone

from evenhand.desk.base.bodies import Receive, Scope, Send
from evenhand.desk.testimonials import actions
from evenhand.desk.testimonials.models import Edition
from evenhand.desk.wall.showing.ahead import Ahead
from tests.desk.live.serving import PATIENCE, served
from tests.desk.testimonials.saying import SAID, published

WALL, JSON, SCRIPT = "/wall/", "/wall/feed.json", "/wall/embed.js"
ADDRESSES = (WALL, "/wall/?product=Lamp", "/wall/embed/?most=2", JSON, "/wall/feed.rss", SCRIPT)
FORMS = (WALL, "/wall/embed/", JSON, "/wall/feed.rss")
ASKED: tuple[dict[str, str], ...] = (
    {"Accept_Language": "de-AT,de;q=0.8"},
    {"If_None_Match": '"another"'},
    {"If_Modified_Since": "Wed, 21 Oct 2015 07:28:00 GMT"},
    {"Cookie": "_ga=of-somebody-else"},
    {"Origin": "https://elsewhere.example", "Accept_Encoding": "gzip"},
)
FOR_DJANGO = {"Authorization": "none"}
"""Changes nothing, and goes on to Django."""


class Django:
    """Django's whole stack, and how often it was asked."""

    def __init__(self) -> None:
        self.times = 0
        self._application = get_asgi_application()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.times += 1
        await self._application(scope, receive, send)


class Asking:
    """One connection to a desk, and what stands behind it."""

    def __init__(self, port: int, django: Django) -> None:
        self.django = django
        self.line = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers but for the time of day, and body."""
        named = {name.replace("_", "-"): said for name, said in headers.items()}
        self.line.request(method, path, headers=named)
        got = self.line.getresponse()
        said = {name.lower(): value for name, value in got.getheaders() if name.lower() != "date"}
        return got.status, said, got.read()

    def twice(self, path: str, method: str = "GET", **headers: str) -> list[object]:
        """What Django says, what is said when it is asked again, and how often Django was asked."""
        before = self.django.times
        both = [self.ask(path, method, **headers) for _ in range(2)]
        return [*both, self.django.times - before]


@contextmanager
def desk() -> Iterator[Asking]:
    """A desk of which everything settled a minute ago."""
    Edition.objects.update(at=timezone.now() - timedelta(minutes=1))
    django = Django()
    ahead = Ahead(django)
    with served(ahead) as running:
        asking = Asking(running.port, django)
        with closing(asking.line):
            yield asking
    ahead.looking.close()


def check_it_is_the_same(asking: Asking, path: str, method: str = "GET", **headers: str) -> None:
    """What is said ahead is what Django says."""
    slow = asking.ask(path, method, **headers, **FOR_DJANGO)
    asking.ask(path, method, **headers)
    before = asking.django.times
    assert asking.ask(path, method, **headers) == slow
    assert asking.django.times == before


def test_it_is_what_django_says_to_the_byte() -> None:
    published()
    with desk() as asking:
        for path in ADDRESSES:
            check_it_is_the_same(asking, path)
            check_it_is_the_same(asking, path, Accept_Encoding="gzip, deflate, br")
        for headers in ASKED:
            check_it_is_the_same(asking, WALL, **headers)
        check_it_is_the_same(asking, JSON, "HEAD")


def test_who_has_it_already_is_told_so_ahead_too() -> None:
    published()
    with desk() as asking:
        for path in ADDRESSES:
            _, headers, _ = asking.ask(path)
            first, again, times = asking.twice(path, If_None_Match=headers["etag"])
            assert (first, times) == (again, 1)
            assert isinstance(again, tuple)
            assert (again[0], again[2]) == (304, b"")


def test_what_is_taken_back_is_gone_at_the_next_load_from_every_process() -> None:
    testimonial = published()
    with desk() as one, desk() as other:
        for asking in (one, other):
            known = [asking.twice(path) for path in FORMS]
            assert [times for _, _, times in known] == [1] * 4
        actions.withdraw(testimonial)
        for asking in (one, other):
            after = [asking.ask(path)[2].decode() for path in FORMS]
            assert [SAID in text for text in after] == [False] * 4


def test_what_is_put_up_again_is_there_at_the_next_load() -> None:
    testimonial = published()
    with desk() as asking:
        asking.twice(JSON)
        actions.mend(testimonial, SAID.replace("works", "werks"), by=testimonial.by)
        assert b"werks" in asking.ask(JSON)[2]


def test_nothing_is_kept_within_the_second_of_a_change() -> None:
    published()
    with desk() as asking:
        Edition.objects.update(at=timezone.now() + timedelta(minutes=1))
        assert asking.twice(WALL)[2] == 2


def test_what_asks_for_more_goes_on_to_django() -> None:
    published()
    with desk() as asking:
        asking.twice(WALL)
        more = {
            "a cookie of the desk's": {"Cookie": "a=b; sessionid=somebody"},
            "a language chosen": {"Cookie": "django_language=en"},
            "a body": {"Content_Length": "0"},
            "a condition": {"If_Match": '"x"'},
            "a long question": {"If_None_Match": '"x"' * 1000},
        }
        assert {
            what: asking.twice(WALL, **said)[2] for what, said in more.items()
        } == dict.fromkeys(more, 2)
        assert [asking.twice(path)[2] for path in ("/wall/embed", "/feedback/")] == [2, 2]
        refused = [asking.ask(WALL, "POST")[0], asking.ask(WALL, Host="elsewhere.example")[0]]
        assert refused == [405, 400]
        assert asking.ask(WALL)[0] == http.client.OK


def test_a_wall_on_which_nothing_ever_stood_is_left_to_django() -> None:
    with desk() as asking:
        assert asking.twice(WALL)[2] == 2
