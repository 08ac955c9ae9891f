// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smallpack.h"

namespace portwright::test {

/// The small pack's roles and settings with rules that join several roles at once, tell them apart by conditions, or
/// not at all.
inline QByteArray mixedPackText()
{
    const QByteArray small = smallPackText();
    const QByteArray rules = R"("rules": [
    {"id": "not-till", "class": "other", "from": ["till", "hub", "store", "watch"], "to": ["hub", "store"],
     "service": {"transport": "tcp", "ports": ["1"], "protocol": "x", "encrypted": "yes"},
     "when": {"not": {"role": ["till"], "at": "source"}}, "need": [{"need": "required"}], "purpose": {"en": "a"}},
    {"id": "some", "class": "other", "from": ["hub", "store", "dns"], "to": ["dns", "watch", "hub"], "relation": "same-site",
     "service": {"transport": "tcp", "ports": ["2"], "protocol": "x", "encrypted": "yes"},
     "when": {"any": [{"role": ["dns"], "at": "destination"}, {"setting": "version", "at": "source", "at-least": "5.4"}]},
     "need": [{"need": "required"}], "purpose": {"en": "b"}},
    {"id": "all-alike", "class": "other", "from": ["till", "dns", "watch"], "to": ["till", "dns", "store"], "relation": "same-zone",
     "service": {"transport": "udp", "ports": ["3"], "protocol": "x", "encrypted": "no"},
     "need": [{"need": "optional"}], "purpose": {"en": "c"}},
    {"id": "named", "class": "other", "from": ["hub", "store", "till"], "to": ["till", "watch"],
     "service": {"transport": "tcp", "ports": ["4"], "protocol": "x", "encrypted": "yes"},
     "when": {"holds": "modern", "at": "source"}, "need": [{"need": "required"}], "purpose": {"en": "d"}},
    {"id": "drawn", "class": "other", "from": ["hub", "store"], "to": ["till", "watch"],
     "service": {"transport": "tcp", "ports": ["5"], "protocol": "x", "encrypted": "yes"},
     "when": {"holds": "served", "at": "source"}, "need": [{"need": "required"}], "purpose": {"en": "e"}},
    {"id": "needed", "class": "other", "from": ["till"], "to": ["hub", "store"], "relation": "its-destinations",
     "service": {"transport": "tcp", "ports": ["6"], "protocol": "x", "encrypted": "yes"},
     "need": [{"when": {"role": ["store"], "at": "destination"}, "need": "rare"}, {"need": "required"}],
     "purpose": {"en": "f"}},
    {"id": "mesh", "class": "other", "from": ["hub", "store", "watch"], "to": ["store", "hub", "till"], "relation": "same-destination",
     "service": {"transport": "tcp", "ports": ["7"], "protocol": "x", "encrypted": "yes"},
     "when": {"any": [{"role": ["watch"], "at": "either"}, {"role": ["hub", "store"], "at": "both"}]},
     "need": [{"need": "required"}], "purpose": {"en": "g"}},
    {"id": "itself", "class": "other", "from": ["hub", "till"], "to": ["till", "store", "hub"], "relation": "itself",
     "service": {"transport": "tcp", "ports": ["8"], "protocol": "x", "encrypted": "yes"},
     "when": {"role": ["till"], "at": "source"}, "need": [{"need": "required"}], "purpose": {"en": "h"}}],
  "requires")";
    const QByteArray conditions = R"("conditions": [
    {"id": "modern", "when": {"any": [{"role": ["hub"], "at": "source"}, {"setting": "mode", "at": "source", "is": "plain"}]}},
    {"id": "served", "when": {"all": [{"drawn": "dns"}, {"not": {"role": ["store"], "at": "source"}}]}},
    {"id": "safe", )";
    QByteArray text = small.left(small.indexOf("\"rules\":")) + rules + small.mid(small.indexOf("\"requires\":") + 10);
    text.replace(R"("conditions": [{"id": "safe", )", conditions);
    return text.replace(R"("title": {"en": "Watch"}, "group": "vendor"})",
                        R"("title": {"en": "Watch"}, "group": "services", "service": true})");
}

inline PackSet mixedPacks()
{
    const Result<Pack> pack = parsePack(mixedPackText(), QStringLiteral("shop.pack.json"));
    if (!pack)
        qFatal("%s", qPrintable(errorsText(pack.errors())));
    return PackSet({std::make_shared<const Pack>(*pack)});
}

} // namespace portwright::test
