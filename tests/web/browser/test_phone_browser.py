"""The desk on a phone, by TLS: paired, installed, without a network, unpaired."""

import json
import re

import pytest
from phones import READY, address_of_pairing, away, pair
from playwright.sync_api import Page, expect


def test_a_phone_is_paired_with_one_tap_and_unpaired_at_once(reach, new_page, on_phone):
    desk, phone = new_page(reach.here), on_phone()
    phone.goto("/")
    expect(phone.get_by_role("heading", level=1)).to_contain_text("isn’t paired")
    pair(desk, phone)
    expect(phone.locator("a.post__row").first).to_be_visible()
    phone.reload()
    expect(phone.locator("a.post__row").first).to_be_visible()
    cookies = {one["name"]: one for one in phone.context.cookies()}
    kept = next(one for name, one in cookies.items() if name.startswith("__Host-"))
    assert (kept["secure"], kept["httpOnly"], kept["sameSite"]) == (True, True, "Lax")
    assert all(one["secure"] for one in cookies.values())
    desk.goto("/settings/devices")
    desk.get_by_role("button", name="Unpair Sam’s phone").click()
    expect(desk.get_by_role("status").first).to_contain_text("let in no more")
    phone.reload()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("isn’t paired")


def test_a_key_that_was_used_pairs_no_second_phone(reach, new_page, on_phone):
    desk, phone, other = new_page(reach.here), on_phone(), on_phone()
    address = address_of_pairing(desk)
    other.goto(address)
    phone.goto(address)
    phone.get_by_role("button", name="Pair this device").click()
    expect(phone.get_by_role("status").first).to_contain_text("This device is paired.")
    other.get_by_role("button", name="Pair this device").click()
    expect(other.get_by_role("heading", level=1)).to_contain_text("used up")
    other.goto("/")
    expect(other.get_by_role("heading", level=1)).to_contain_text("isn’t paired")


def test_the_key_can_be_typed_where_no_script_runs(reach, new_page, on_phone):
    desk, phone = new_page(reach.here), on_phone(java_script_enabled=False)
    address = address_of_pairing(desk)
    phone.goto("/")
    phone.get_by_label("The key, or its whole address").fill(address.partition("=")[2])
    phone.get_by_role("button", name="Go on").click()
    phone.get_by_role("button", name="Pair this device").click()
    expect(phone.get_by_role("status").first).to_contain_text("This device is paired.")


def test_chromium_finds_nothing_wrong_with_the_manifest(reach, new_page, on_phone):
    phone = on_phone()
    pair(new_page(reach.here), phone)
    phone.evaluate(READY)
    session = phone.context.new_cdp_session(phone)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    assert json.loads(found["data"])["share_target"]["action"] == "/note/shared"
    wrong = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one["errorId"] for one in wrong if one["errorId"] != "in-incognito"] == []


def kept_by(page: Page) -> list[str]:
    """Return the addresses of everything that a browser keeps in its caches."""
    return page.evaluate(
        """async () => {
          const found = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const one of await cache.keys()) found.push(new URL(one.url).pathname);
          }
          return found;
        }"""
    )


def test_the_shell_is_kept_and_no_page_of_the_desk(reach, new_page, on_phone):
    phone = on_phone()
    pair(new_page(reach.here), phone)
    phone.evaluate(READY)
    for path in ("/", "/settings", "/consider", "/note", "/settings/devices"):
        phone.goto(path)
    kept = kept_by(phone)
    assert "/offline" in kept
    assert [path for path in kept if not path.startswith("/static/")] == ["/offline"]


def test_without_the_desk_a_page_says_so_and_leads_back(reach, new_page, on_phone):
    phone = on_phone()
    pair(new_page(reach.here), phone)
    phone.evaluate(READY)
    reach.stop()
    phone.goto("/consider")
    expect(phone.get_by_role("heading", level=1)).to_contain_text("can’t be reached")
    font = phone.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
    assert "Vollkorn" in font
    assert phone.evaluate("document.fonts.check('500 30px Vollkorn')")
    reach.start()
    phone.get_by_role("link", name="Try again").click()
    expect(phone).to_have_url(re.compile("/consider$"))
    expect(phone.locator("input[name=travel]")).to_be_visible()


NOTE_A_CALL = """async (token) => {
  const said = new URLSearchParams({ number: "+13035550142" });
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch("/api/calls", { method: "POST", headers, body: said });
  return (await answer.json()).url;
}"""
HOW = ("desk", "network", "desk behind a proxy")


@pytest.mark.parametrize("how", HOW)
def test_what_was_typed_waits_and_is_kept_once_the_desk_is_back(
    reach, new_page, on_phone, how
):
    phone = on_phone()
    pair(new_page(reach.here), phone)
    phone.evaluate(READY)
    phone.goto("/note")
    words = "Dana from Kestrel called, sales manager, 130k."
    phone.get_by_label("What was said").fill(words)
    with away(how, reach, phone):
        phone.get_by_role("button", name="Note it").click()
        alert = phone.get_by_role("alert")
        expect(alert).to_contain_text("What you typed waits here.")
        expect(phone.get_by_label("What was said")).to_have_value(words)
    phone.get_by_role("button", name="Note it").click()
    expect(phone).to_have_url(re.compile("/opportunities/"))


@pytest.mark.parametrize("how", HOW)
def test_a_call_goes_on_without_the_desk(reach, new_page, on_phone, how):
    phone = on_phone()
    pair(new_page(reach.here), phone)
    phone.goto(phone.evaluate(NOTE_A_CALL, make_token(phone)))
    phone.get_by_role("button", name="Pick up").click()
    answer = phone.locator("form.answers[data-step] button").first
    expect(answer).to_be_visible()
    phone.evaluate(READY)
    with away(how, reach, phone):
        answer.click()
        expect(phone.locator("#waiting")).to_contain_text("One thing waits")
    expect(phone.locator("#waiting")).to_be_hidden()
    assert phone.evaluate("localStorage.length") == 0


def make_token(phone: Page) -> str:
    """Make a token on the phone, and return it."""
    phone.goto("/settings/devices")
    phone.get_by_label("What it is for").fill("Tasker")
    phone.get_by_role("button", name="Make a token").click()
    return phone.locator("#token").inner_text()


def test_what_another_app_shares_waits_for_the_user_to_press(reach, new_page, on_phone):
    phone = on_phone()
    pair(new_page(reach.here), phone)
    words = "Sales+Manager+in+Denver,+130k+base.+Interested?+Dana+Whitfield"
    phone.goto(f"/note/shared?title=&text={words}")
    expect(phone).to_have_url(re.compile("/note/shared$"))
    field = phone.get_by_label("The message")
    expect(field).to_have_value(words.replace("+", " "))
    phone.get_by_role("button", name="Keep it").click()
    expect(phone).to_have_url(re.compile("/opportunities/"))
    expect(phone.get_by_role("status").first).to_contain_text("Kept what you pasted.")


def test_a_token_that_was_made_can_be_copied(reach, new_page, on_phone):
    phone = on_phone(permissions=["clipboard-read", "clipboard-write"])
    pair(new_page(reach.here), phone)
    secret = make_token(phone)
    phone.get_by_role("button", name="Copy it").click()
    expect(phone.get_by_text("Copied.")).to_be_visible()
    assert phone.evaluate("navigator.clipboard.readText()") == secret
