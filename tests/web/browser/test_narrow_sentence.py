"""What one would consider fits the narrowest phone, whatever the sentence says."""

SEEN = "() => document.documentElement.scrollWidth - window.innerWidth"
LONGEST = (
    """one => [...one.options].sort((a, b) => b.text.length - a.text.length)[0].value"""
)


def test_the_longest_choices_fit_at_320(sam, new_page):
    page = new_page(sam)
    page.goto("/consider")
    page.set_viewport_size({"width": 320, "height": 800})
    for choice in page.locator(".say select").all():
        choice.select_option(choice.evaluate(LONGEST))
    page.locator(".say input[name=place]").fill(
        "Santiago de Compostela; Vitoria-Gasteiz"
    )
    assert page.evaluate(SEEN) <= 0


def test_a_reply_that_puts_off_fits_every_phone(sam, new_page):
    page = new_page(sam)
    page.goto("/")
    role = page.locator("a.post__row").first.get_attribute("href")
    page.goto(f"{role}/reply?answer=not_now")
    for width in (320, 360, 390, 600, 960):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SEEN) <= 0
