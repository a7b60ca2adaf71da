"""More, keys and parts: pages that show and change nothing."""

import pytest


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/more", "What was not taken for recruiter mail"),
        ("/keys", "Everything has a key."),
        ("/parts", "States and parts"),
    ],
)
def test_the_page_is_there(at_desk, path, words):
    answer = at_desk.get(path)
    assert answer.status_code == 200
    assert words in answer.content.decode()


@pytest.mark.parametrize("path", ["/more", "/keys", "/parts", "/consider", "/settings"])
def test_a_page_has_one_heading_no_inline_style_and_no_inline_script(at_desk, path):
    page = at_desk.get(path).content.decode()
    assert page.count("<h1") == 1
    assert " style=" not in page
    assert "<script>" not in page
    assert "onclick" not in page


def test_parts_draw_every_step_of_the_door(at_desk):
    page = at_desk.get("/parts").content.decode()
    for step in range(0, 101, 5):
        assert f"door--{step}" in page
