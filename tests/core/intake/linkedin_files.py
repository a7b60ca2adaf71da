"""LinkedIn's message files of several years, for the tests of its exports."""

from ajar.core.intake.linkedin import parse_messages
from ajar.core.nouns.owner import Owner

SAM = Owner(name="Sam Rivera", handles=("in/sam-rivera",))
URL = "https://www.linkedin.com/in/"
HEAD_2018 = b"From,To,Date,Subject,Content,Direction,Folder\n"
HEAD_2022 = (
    b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,"
    b"CONTENT,FOLDER\n"
)
HEAD_2024 = (
    b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
    b"RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,"
    b"IS CONVERSATION DRAFT\n"
)


def row_2024(
    talk="2-a==", content="A role?", name="Ann Lee", who="ann-lee", draft="No"
) -> bytes:
    """Return a row as the export of 2024 writes it."""
    return (
        f"{talk},,{name},{URL}{who},Sam Rivera,{URL}sam-rivera,"
        f'2024-12-05 10:11:12 UTC,,"{content}",INBOX,{draft},No\n'
    ).encode()


def one(raw: bytes, owner: Owner = SAM):
    """Return the one message that `raw` holds."""
    (row,) = parse_messages(raw, owner)
    return row
