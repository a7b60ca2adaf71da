"""A call as it is heard, weighed and laid out: roles, live regions, axe, widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from calling import SEAT, WHO, Call, hear_title, meet, pick_up, ring
from playwright.sync_api import Page, expect
from served import DESK, PHONE

FIRST_PAINT = 60_000
WIDTHS = (320, 360, 390, 600, 768, 959, 961, 1024, 1280, 1600)
SEEN = "() => document.documentElement.scrollWidth - window.innerWidth"
LISTEN = """() => {
  window.heard = [];
  const live = '[role=status], [role=alert], [aria-live]';
  document.querySelectorAll(live).forEach((region) => {
    const isRude = region.matches('[role=alert], [aria-live=assertive]');
    new MutationObserver(() => {
      const words = region.textContent.trim();
      if (words) window.heard.push((isRude ? 'rudely: ' : '') + words);
    }).observe(region, { childList: true, subtree: true, characterData: true });
  });
  addEventListener('focusin', (event) => {
    const one = event.target;
    if (!one.matches('input, textarea')) window.heard.push(one.textContent.trim());
  });
}"""


def heard(page: Page) -> str:
    """Return what was read out since LISTEN, politely or because it has the focus."""
    page.wait_for_timeout(400)
    said = page.evaluate("window.heard.splice(0)")
    assert not [words for words in said if words.startswith("rudely")]
    return "\n".join(said)


def test_the_next_question_and_the_verdict_are_read_out_once_politely(sam, new_page):
    call = hear_title(meet(ring(sam, new_page, size=DESK)))
    page = call.page
    page.keyboard.press("Escape")
    page.evaluate(LISTEN)
    page.keyboard.press("s")
    call.expect_so_far("Seat", "skipped")
    said = heard(page)
    question = page.locator(".ask__q").inner_text()
    assert said.count(question) == 1
    page.keyboard.press("u")
    call.expect_question(SEAT)
    assert heard(page).count(SEAT) == 1
    page.keyboard.press("1")
    call.expect_verdict("Settled: no.")
    said = heard(page)
    assert said.count("Settled: no.") == 1
    assert said.count("Say it in your own words") == 1


def test_who_types_hears_the_next_question_and_keeps_the_focus(sam, new_page):
    call = meet(ring(sam, new_page, size=DESK))
    page = call.page
    page.keyboard.press("n")
    page.evaluate(LISTEN)
    page.keyboard.type("it is a Director of Sales role")
    page.keyboard.press("Enter")
    call.expect_so_far("Title", "Director of Sales")
    said = heard(page)
    question = page.locator(".ask__q").inner_text()
    assert question != SEAT
    assert said.count(question) == 1
    expect(page.get_by_label("Quick note")).to_be_focused()


def test_a_page_that_was_just_loaded_says_its_question_once(sam, new_page):
    call = ring(sam, new_page, size=DESK)
    expect(call.page.locator("#aloud")).to_contain_text(WHO)
    live = call.page.locator("#aloud")
    assert live.inner_text().count(WHO) == 1
    assert live.get_attribute("aria-live") == "polite"


def test_a_screen_reader_finds_everything_by_role_and_name(sam, new_page):
    call = hear_title(meet(ring(sam, new_page, size=DESK)))
    page = call.page
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("main")).to_match_aria_snapshot(
        f"""
        - main:
          - region "Where it stands":
            - img /not settled/
            - paragraph:
              - strong: Still open.
            - button /Undo/
            - list "Your musts"
          - region "{SEAT}":
            - heading "{SEAT}" [level=2]
          - form "What did they say?":
            - button /Individual/
            - button /Management/
        """
    )
    aside = page.get_by_role("complementary", name="So far")
    expect(aside.get_by_role("textbox", name="Quick note")).to_be_visible()
    expect(aside.get_by_role("button", name="Ask about: Base")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    script = page.get_by_role("region", name="Say it in your own words")
    expect(script.get_by_role("checkbox")).to_have_count(3)
    expect(page.get_by_role("region", name="When you hang up")).to_be_visible()


def through_a_call(page: Page):
    """Yield the name of each state of a call, when the page shows it."""
    page.goto("/calls")
    page.get_by_label("Number").first.fill("+1 720 555 0199")
    page.get_by_role("button", name="Look first").click()
    expect(page.get_by_role("button", name="Let it ring")).to_be_visible()
    yield "ringing"
    page.get_by_role("button", name="Pick up").click()
    Call(page).expect_question(WHO)
    yield "greeting"
    call = meet(pick_up(page), "Dana " + "Whitfieldington" * 3, "Front Range " * 6)
    yield "asking"
    hear_title(call)
    page.get_by_label("Quick note").fill("base 95 to 110, remote two days, 20% travel")
    expect(page.get_by_label("Base: $95-110k")).to_be_checked()
    yield "trying"
    page.get_by_label("Quick note").fill("https://example.com/" + "a" * 90)
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="Ask about: Contract").click()
    page.get_by_text("Anything else").click()
    yield "tapped"
    page.get_by_role("button", name="Skip").click()
    call.expect_so_far("Contract", "skipped")
    page.get_by_role("button", name="Individual").click()
    call.expect_verdict("Settled: no.")
    yield "saying"
    page.get_by_role("button", name="End call and keep all this").click()
    expect(page.get_by_label("Draft")).to_be_visible()
    yield "over"
    pick_up(page).page.get_by_role("button", name="A sales pitch").click()
    expect(page.locator(".script")).to_be_visible()
    yield "a way out"
    page.goto("/calls")
    page.get_by_role("button", name="Look first").click()
    page.get_by_role("button", name="Let it ring").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You let it ring.")
    yield "missed"
    page.goto("/calls")
    yield "list"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_in_any_state(sam, new_page, size: dict, scheme: str):
    page = new_page(sam, size, color_scheme=scheme, reduced_motion="reduce")
    found = {}
    for state in through_a_call(page):
        result = Axe().run(page)
        if result.violations_count:
            found[state] = [
                (one["id"], one["nodes"][0]["html"][:160])
                for one in result.response["violations"]
            ]
    assert found == {}


def test_no_state_scrolls_sideways_or_complains(sam, new_page):
    page = new_page(sam)
    said, wide = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for state in through_a_call(page):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate(SEEN) > 0:
                wide.append((state, width))
        page.set_viewport_size(DESK)
    assert (said, wide) == ([], [])


def test_the_first_paint_is_light_and_asks_nobody_else(sam, new_page):
    first = ring(sam, new_page).page
    address, state = first.url, first.context.storage_state()
    page = new_page(sam, PHONE, storage_state=state)
    weights: dict[str, int] = {}
    asked: dict[str, str] = {}
    browser = page.context.new_cdp_session(page)
    browser.send("Network.enable")
    browser.on(
        "Network.responseReceived",
        lambda told: asked.update({told["requestId"]: told["response"]["url"]}),
    )
    browser.on(
        "Network.loadingFinished",
        lambda told: weights.update(
            {asked[told["requestId"]]: int(told["encodedDataLength"])}
        ),
    )
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert all(url.startswith(sam.base) for url in weights)
    heavy = {url: size for url, size in weights.items() if ".woff2" not in url}
    assert 10_000 < sum(heavy.values()) <= FIRST_PAINT, heavy
