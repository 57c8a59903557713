"""The whole plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.model.locale import Locale
from site_builder.site.feeds import Feed
from site_builder.site.finding_views import RecordsView
from site_builder.site.kits.documents import Kit
from site_builder.site.offline import OfflineNote
from site_builder.site.page import Download, PlannedPage
from site_builder.site.permalinks import Address, Permalink
from site_builder.site.shell import Shell
from site_builder.site.social.card import SocialCard


@dataclass(frozen=True)
class Site:
    """The whole plan: where the site stands, its pages, what each locale shares, the files and pictures to publish.

    Pictures are told by where they lie in the project: their public names follow from their bytes, which a plan never
    reads. ``offline`` are the texts to read first in the edition that opens without a server; ``codes`` are the
    addresses that QR codes hold.
    """

    address: Address
    pages: tuple[PlannedPage, ...]
    shells: Mapping[Locale, Shell]
    images: tuple[str, ...] = field(default=())
    records: tuple[RecordsView, ...] = field(default=())
    downloads: tuple[Download, ...] = field(default=())
    feeds: tuple[Feed, ...] = field(default=())
    offline: tuple[OfflineNote, ...] = field(default=())
    social: tuple[SocialCard, ...] = field(default=())
    codes: Mapping[Permalink, str] = field(default_factory=dict)
    kits: tuple[Kit, ...] = field(default=())
