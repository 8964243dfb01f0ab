"""The terms file a service fills in. TOML; the texts between quotes and the comments are words."""

TEXTS = {
    "terms_template.text": """\
# What you promise about the data you ask for (preset {preset}).
#
# The wallet shows these promises to the person before they decide, and keeps them with your
# signature as proof. Fill in every empty text; remove a line you have nothing to say on. Where
# you ask on consent, the law wants nearly all of it: `wallet service lint` tells what is missing.
# This is TOML: text in "quotes", lists in [brackets], true or false without quotes.

# Where more about your handling of data is found.
privacy_policy = "https://"

# If you are registered as a relying party: the id of the registered use.
# intended_use_id = ""


[controller]
# Who is answerable for the data (GDPR article 13). The legal name, and the number it is
# registered under, written as in your certificate: NTRSE- and the organisation number in Sweden.
name = ""
identifier = ""
country = "SE"
address = ""
# Start with https://, mailto: or tel:
contact = "mailto:"
# The data protection officer, if you have one.
# dpo_contact = "mailto:"
# true for an authority: what it holds may become an official document.
public_body = false


# One part [[uses]] for each purpose. The person decides on each by itself, so purposes that can
# be had apart stand apart: copy the whole part, and give the copy another id.
[[uses]]
id = "{use_id}"
# Terms of the Data Privacy Vocabulary, https://w3id.org/dpv
purpose = [{purposes}]
# "eu-gdpr:A6-1-a" is consent. Others: A6-1-b contract, A6-1-c legal obligation, A6-1-e public
# task, A6-1-f legitimate interest. Only on consent does the wallet promise that taking it back
# ends the use.
legal_basis = ["eu-gdpr:A6-1-a"]
# What is done with the data.
processing = ["dpv:Collect", "dpv:Store", "dpv:Match"]
# Which parts of the request this purpose needs: the ids of the credential queries.
credential_ids = [{credential_ids}]
# "dpv:Required": without it you cannot offer the service. "dpv:Optional": the person may say no
# to it and yes to the rest.
necessity = "dpv:Required"
# Countries where the data is kept.
storage_locations = ["SE"]
# "none", "listed" (only the recipients below) or "open_pool".
onward_sharing = "none"
# Transfers out of the European Economic Area. Each as a part [[uses.third_country_transfers]]
# with country, recipient and safeguard; empty where there are none.
third_country_transfers = []
# Whether you build a profile of the person.
profiling = false
# Where you ask for a national identity number, why: "purpose", "secure_identification" or
# "other_weighty_reason".
# national_number = "secure_identification"
# Everybody else who gets the data, processors too. Each as a part [[uses.recipients]] with name,
# identifier, role ("dpv:DataProcessor") and country; empty where there is nobody.
recipients = []

# In plain words, in the languages your users read.
[uses.description]
en = ""
sv = ""

# What happens when the person says no. Do not press.
[uses.if_refused]
en = ""
sv = ""

# How long the data is kept: P180D is 180 days, P6M six months, P1Y a year. For ever is refused.
# It starts at "presentation", "last_use" or "withdrawal".
[uses.retention]
duration = "{retention}"
starts = "presentation"
then = "dpv:StorageDeletion"

# Whether a machine alone decides about the person. If so, say how and with what effect, in parts
# [uses.automated_decision.logic] and [uses.automated_decision.consequence] by language.
[uses.automated_decision]
exists = false


# Where consent is taken back: as easily as it was given.
[withdrawal]
uri = "https://"
email = ""

# Where the person asks to see, erase or take along their data.
[rights]
access = "https://"
erase = "https://"
portability = "https://"

# Where the person can complain.
[supervisory_authority]
name = "Integritetsskyddsmyndigheten (IMY)"
uri = "https://www.imy.se"
""",
}
