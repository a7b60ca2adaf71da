"""One module a noun; every row belongs to an owner."""

from ajar.store.models.answer import Answer
from ajar.store.models.call import Call, CallStep
from ajar.store.models.change import Change, ChangeOf
from ajar.store.models.contact import Contact, TitlePlace
from ajar.store.models.correction import Correction
from ajar.store.models.device import CallToken, Device
from ajar.store.models.docket import DocketRow, DocketValue, Ruled
from ajar.store.models.entry import Entry, Words
from ajar.store.models.fact import Fact
from ajar.store.models.feed import Feed
from ajar.store.models.join import Join
from ajar.store.models.message import Message, Original
from ajar.store.models.offer import Offer
from ajar.store.models.opportunity import Opportunity
from ajar.store.models.person import Person, PersonWord, Told, TouchWord
from ajar.store.models.preferences import PreferencesVersion
from ajar.store.models.profile import Profile
from ajar.store.models.put_away import PutAway
from ajar.store.models.referral import ContactWord, Favour, Referral, ReferralStep
from ajar.store.models.reminder import Reminder
from ajar.store.models.representation import Representation
from ajar.store.models.set_aside import SetAside, SetAsideLink
from ajar.store.models.signal import Signal
from ajar.store.models.stated import Nod, StatedFact, StatedVerdict
from ajar.store.models.thread import Thread
from ajar.store.models.user import User

__all__ = [
    "Answer",
    "Call",
    "CallStep",
    "CallToken",
    "Change",
    "ChangeOf",
    "Contact",
    "ContactWord",
    "Correction",
    "Device",
    "DocketRow",
    "DocketValue",
    "Entry",
    "Fact",
    "Favour",
    "Feed",
    "Join",
    "Message",
    "Nod",
    "Offer",
    "Opportunity",
    "Original",
    "Person",
    "PersonWord",
    "PreferencesVersion",
    "Profile",
    "PutAway",
    "Referral",
    "ReferralStep",
    "Reminder",
    "Representation",
    "Ruled",
    "SetAside",
    "SetAsideLink",
    "Signal",
    "StatedFact",
    "StatedVerdict",
    "Thread",
    "TitlePlace",
    "Told",
    "TouchWord",
    "User",
    "Words",
]
