"""Insights in a browser: reached by key, read as charts or tables, kept as CSV."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from served import DESK, PHONE

WIDE = "() => document.documentElement.scrollWidth - window.innerWidth"


def test_two_keys_lead_there_and_one_keeps_the_numbers(sam, new_page):
    page = new_page(sam)
    page.keyboard.press("g")
    page.keyboard.press("i")
    expect(page.locator("h1")).to_contain_text("reached you since")
    with page.expect_download() as kept:
        page.keyboard.press("d")
    assert kept.value.suggested_filename == "ajar-insights.csv"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_charts_and_tables_have_nothing_for_axe_to_find(sam, new_page, size, scheme):
    page = new_page(sam, size, color_scheme=scheme, reduced_motion="reduce")
    page.goto("/insights")
    page.locator("details.tables summary").click()
    assert page.locator("figure.chart").count() == page.locator("table").count() > 4
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    for width in (320, 390, 768, 1024, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(WIDE) <= 0


def test_every_word_of_a_chart_stays_inside_it(sam, new_page):
    page = new_page(sam)
    page.goto("/insights")
    outside = page.evaluate("""() => [...document.querySelectorAll('svg.c text')]
        .filter((one) => { const box = one.getBBox();
            return box.x < -1 || box.x + box.width > 381; })
        .map((one) => one.textContent)""")
    assert outside == []
