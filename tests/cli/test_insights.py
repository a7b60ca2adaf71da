"""What all that came adds up to, at the command line."""

import json

BASES = (90, 95, 100, 105, 140)


def test_an_empty_desk_says_how_many_it_takes(desk):
    ran = desk("insights")
    assert "Nobody reached you yet." in ran.out
    assert "Five more noes will tell what settles them." in ran.out


def test_findings_stand_over_their_numbers(desk):
    desk("consider", "--set", "pay=130k:must")
    for at, base in enumerate(BASES):
        said = f"A Sales Manager role in Denver, base {base}k, permanent."
        desk("note", said, "--who", f"Dana Whit{at}", "--number", f"+1303555010{at}")
    ran = desk("insights")
    assert "One of five bases clears your floor." in ran.out
    assert "Four more" not in ran.out
    assert desk("insights", "--csv", "numbers").out.startswith("insight,table,row")
    assert desk("insights", "--csv", "everything").out.count("\n") == 6


def test_what_the_noes_show_is_told_and_can_be_put_away(desk):
    pitch = "A Sales Manager role in Denver, permanent, base 150k, {} % travel."
    for at, percent in enumerate((30, 40, 50, 60, 35, 10)):
        who = ("--who", f"Dana Whit{at}", "--number", f"+130355501{at}0")
        desk("note", pitch.format(percent), *who)
    for line in map(json.loads, desk("desk", "--json").out.splitlines()):
        desk("sent", line["id"], "--as", "yes" if "Whit5" in line["who"] else "no")
    assert "five of five with more than 25 % travel" in desk("consider").out
    desk("consider", "--put-away", "travel=25:must")
    assert "five of five" not in desk("consider").out
