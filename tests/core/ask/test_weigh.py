"""A talk is weighed once for all that is shown of it, and comes out the same."""

from asking_made import MEETS_ALL, SAM, TODAY
from hypothesis import given
from hypothesis import strategies as st

from ajar.core.ask.early import EARLY_DOUBT
from ajar.core.ask.question import choose_question
from ajar.core.ask.weigh import weigh_talk
from ajar.core.decision.role import decide_role
from ajar.core.decision.usual import learn_history
from ajar.core.nouns.role import Topic

TOPICS = st.frozensets(st.sampled_from(sorted(Topic)), max_size=4)
PAST = learn_history([MEETS_ALL] * 40)


@given(
    known=TOPICS,
    asked=TOPICS,
    skipped=TOPICS,
    doubt=st.sampled_from([0.0, EARLY_DOUBT]),
)
def test_what_is_shown_together_is_what_each_says_alone(known, asked, skipped, doubt):
    role = {topic: MEETS_ALL[topic] for topic in known if topic in MEETS_ALL}
    weighed = weigh_talk(role, SAM, TODAY, asked, PAST, doubt, skipped=skipped)
    assert weighed.verdict == decide_role(role, SAM, TODAY, PAST)
    assert weighed.question == choose_question(
        role, SAM, asked, PAST, doubt, skipped=skipped
    )
    if weighed.question and not doubt:
        assert weighed.progress.left[0] is weighed.question.topic
