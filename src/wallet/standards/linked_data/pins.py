"""The JSON-LD contexts that may be used, and the SHA-256 that each must have.

A context decides what a signature covers. A changed one could make two members mean the same, or
a member mean nothing: so each is used in the one form whose bytes were compared with the
repository of its publisher (W3C: vc-data-model, vc-data-integrity, vc-bitstring-status-list, did;
1EdTech: openbadges-specification, digital-credentials-public-validator; European Commission:
European-Learning-Model; the context of Ed25519Signature2020 as issuers serve it, from
spruceid/ssi). Publishers promise not to change them; whoever does makes a new address.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PINNED_CONTEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "https://www.w3.org/2018/credentials/v1": (
            "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc"
        ),
        "https://www.w3.org/ns/credentials/v2": (
            "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"
        ),
        "https://www.w3.org/2018/credentials/examples/v1": (
            "2070ae4e75bc3b4c2cfe2b8b6e86ec45119672bbb5da283f0399ea96c60a0104"
        ),
        "https://www.w3.org/ns/credentials/examples/v2": (
            "57393fbc69d6efb9b9b5dc9cb6b9880b0944360abfe2eaf459c9e58cf2279d7c"
        ),
        "https://www.w3.org/ns/credentials/undefined-terms/v2": (
            "82dab514ba44eb18f5d1b0f638c5e140c6a556fbfb5089601bdc0fa5eb8b2581"
        ),
        "https://w3id.org/security/data-integrity/v1": (
            "b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554"
        ),
        "https://w3id.org/security/data-integrity/v2": (
            "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4"
        ),
        "https://w3id.org/security/multikey/v1": (
            "ba2c182de2d92f7e47184bcca8fcf0beaee6d3986c527bf664c195bbc7c58597"
        ),
        "https://w3id.org/security/jwk/v1": (
            "0f14b62f6071aafe00df265770ea0c7508e118247d79b7d861a406d2aa00bece"
        ),
        "https://w3id.org/security/suites/ed25519-2020/v1": (
            "b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588"
        ),
        "https://www.w3.org/ns/credentials/status/v1": (
            "fda5add353231e6a6884a46b12e6c75464281900cb348284d9c360f62381d9f7"
        ),
        "https://w3id.org/vc/status-list/2021/v1": (
            "6dd06a52bedb771e059c1083ba8ba7848dce22f6b4a8cfa0b98ba3fc188870e4"
        ),
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json": (
            "b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10"
        ),
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json": (
            "d582f3564282fb3b709136d28412e78e70b678b4dbc2f0221f67d84932748355"
        ),
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json": (
            "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"
        ),
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": (
            "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"
        ),
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json": (
            "146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3"
        ),
        "https://purl.imsglobal.org/spec/clr/v2p0/context.json": (
            "e198d7b517d74c5036434ce495086f67b10244709e9a3df9dcb7f8b1579b6167"
        ),
        "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json": (
            "880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6"
        ),
        "http://data.europa.eu/snb/model/context/edc-ap": (
            "528f8a0e86dbbec7db2216c61806e6311feedac77a51d1a38b0a1d49e4c337fb"
        ),
        "https://www.w3.org/ns/did/v1": (
            "4f3eae5568c9c5f036a082088f9e192019ee06faa78973c87ff91d5421b88dad"
        ),
    }
)
"""By address: SHA-256 of the document it serves, in hexadecimal."""
