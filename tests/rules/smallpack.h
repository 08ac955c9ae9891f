// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/packfile.h"
#include "rules/packcases.h"

#include <QTest>

namespace portwright::test {

/// A pack of a few short rules, one for each thing that derivation has to get right.
inline QByteArray smallPackText()
{
    return R"({
  "portwright-pack": 1, "id": "shop", "edition": "1", "title": {"en": "Shop"},
  "sources": [{"id": "DOC", "title": {"en": "Ports of the shop"}, "edition": "May 2021"}],
  "roles": [{"id": "till", "title": {"en": "Till"}, "group": "devices"},
            {"id": "hub", "title": {"en": "Hub"}, "group": "platform"},
            {"id": "store", "title": {"en": "Store"}, "group": "platform"},
            {"id": "dns", "title": {"en": "DNS"}, "group": "services", "service": true},
            {"id": "watch", "title": {"en": "Watch"}, "group": "vendor"}],
  "settings": [
    {"id": "version", "type": "version", "default": "8.2.6", "value-state": "assumed", "on": ["plan", "hub", "store"], "title": {"en": "V"}},
    {"id": "mode", "type": "choice", "default": "safe", "on": ["plan", "hub", "store"], "title": {"en": "M"},
     "choices": [{"value": "safe", "title": {"en": "s"}}, {"value": "plain", "title": {"en": "p"}}]},
    {"id": "loopback-filtered", "type": "bool", "default": false, "on": ["till", "hub"], "title": {"en": "L"}},
    {"id": "destination", "type": "text", "default": "default", "on": ["store"], "title": {"en": "D"}},
    {"id": "destinations", "type": "list", "default": [], "on": ["till"], "title": {"en": "Ds"}},
    {"id": "server-mesh", "type": "text", "default": "destinations", "on": ["plan"], "title": {"en": "Mesh"}},
    {"id": "users", "type": "number", "on": ["plan"], "title": {"en": "U"}},
    {"id": "watch-port", "type": "port", "on": ["watch"], "title": {"en": "P"}}],
  "conditions": [{"id": "safe", "when": {"all": [{"setting": "version", "at": "source", "at-least": "5.4"},
                                                 {"setting": "mode", "at": "source", "is": "safe"}]}}],
  "rules": [
    {"id": "till-hub", "class": "backup", "from": ["till"], "to": ["hub"], "scope": ["lan", "internet"],
     "service": {"transport": "tcp", "ports": ["4287"], "protocol": "Shop messaging", "encrypted": "yes"},
     "when": {"holds": "safe", "at": "destination"}, "when-text": {"en": "TLS is on"}, "need": [{"need": "required"}],
     "value-state": {"transport": "restored", "note": {"en": "Only TCP is possible."}},
     "purpose": {"en": "sales"}, "loss": {"en": "no sales"}, "citations": [{"source": "DOC", "section": "Inbound"}]},
    {"id": "till-hub-plain", "class": "backup", "from": ["till"], "to": ["hub"],
     "service": {"transport": "tcp", "ports": ["4282"], "protocol": "Shop messaging", "encrypted": "no"},
     "when": {"not": {"holds": "safe", "at": "destination"}},
     "need": [{"when": {"setting": "mode", "at": "destination", "is": "plain"}, "need": "required"}, {"need": "rare"}],
     "purpose": {"en": "sales in clear"}},
    {"id": "till-store", "class": "backup", "from": ["till"], "to": ["store"], "relation": "its-destinations",
     "service": {"transport": "tcp", "ports": ["4287"], "protocol": "Shop messaging", "encrypted": "yes"},
     "need": [{"need": "required"}], "purpose": {"en": "stock"}},
    {"id": "server-server", "class": "servers", "from": ["hub", "store"], "to": ["hub", "store"], "relation": "same-destination",
     "service": {"transport": "tcp", "ports": ["4288"], "protocol": "Shop messaging", "encrypted": "yes"},
     "when": {"holds": "safe", "at": "both"}, "need": [{"need": "required"}], "purpose": {"en": "balance"}},
    {"id": "till-till", "class": "backup", "from": ["till"], "to": ["till"],
     "service": {"transport": "tcp", "ports": ["4242"], "protocol": "old", "encrypted": "no"},
     "when": {"setting": "users", "below": 5}, "need": [{"need": "retired"}], "purpose": {"en": "peers"}},
    {"id": "till-local", "class": "other", "from": ["till"], "to": ["till"], "relation": "itself",
     "service": {"transport": "tcp", "ports": ["4244"], "protocol": "HTTPS", "encrypted": "yes"},
     "need": [{"need": "required"}], "purpose": {"en": "own service"}},
    {"id": "server-dns", "class": "name-time", "from": ["hub", "store"], "to": ["dns"],
     "service": {"transport": "udp", "ports": ["53"], "protocol": "DNS", "encrypted": "no", "ipv4-only": true},
     "need": [{"need": "required"}], "purpose": {"en": "names"}},
    {"id": "dns-hub", "class": "name-time", "from": ["dns"], "to": ["hub"],
     "service": {"transport": "tcp", "ports": ["853"], "protocol": "push", "encrypted": "yes"},
     "need": [{"need": "optional"}], "purpose": {"en": "name changes"}},
    {"id": "hub-watch", "class": "vendor", "from": ["hub"], "to": ["watch"],
     "service": {"transport": "tcp", "ports": [], "protocol": "Zabbix", "encrypted": "unknown"},
     "need": [{"need": "required"}], "value-state": {"ports": "unknown"}, "purpose": {"en": "health"},
     "asks": {"en": "vendor support"}},
    {"id": "store-watch", "class": "vendor", "from": ["store"], "to": ["watch"],
     "service": {"transport": "tcp", "port-setting": "watch-port", "protocol": "Zabbix", "encrypted": "unknown"},
     "need": [{"need": "optional"}], "purpose": {"en": "store health"}},
    {"id": "till-watch-a", "class": "vendor", "from": ["till"], "to": ["watch"],
     "service": {"transport": "tcp", "ports": ["443"], "protocol": "x", "encrypted": "yes"},
     "need": [{"need": "required"}], "alternatives": {"group": "till-watch", "rank": 1}, "purpose": {"en": "a"}},
    {"id": "till-watch-b", "class": "vendor", "from": ["till"], "to": ["watch"],
     "service": {"transport": "tcp", "ports": ["4287"], "protocol": "x", "encrypted": "yes"},
     "need": [{"need": "optional"}], "alternatives": {"group": "till-watch", "rank": 2}, "purpose": {"en": "b"}},
    {"id": "till-watch-c", "class": "vendor", "from": ["till"], "to": ["watch"],
     "service": {"transport": "tcp", "ports": ["4282"], "protocol": "x", "encrypted": "no"},
     "need": [{"need": "retired"}], "alternatives": {"group": "till-watch", "rank": 0}, "purpose": {"en": "c"}},
    {"id": "watch-site", "class": "vendor", "from": ["watch"], "to": ["watch", "dns"], "relation": "same-site",
     "service": {"transport": "tcp", "ports": ["10051"], "protocol": "x", "encrypted": "yes"},
     "need": [{"need": "optional"}], "purpose": {"en": "news of a site"}},
    {"id": "watch-zone", "class": "vendor", "from": ["watch"], "to": ["watch", "dns"], "relation": "same-zone",
     "service": {"transport": "udp", "ports": ["10052"], "protocol": "x", "encrypted": "no"},
     "need": [{"need": "rare"}], "purpose": {"en": "news of a zone"}}],
  "requires": [{"roles": ["hub"], "service": "dns", "when": {"setting": "mode", "at": "source", "is": "safe"}}],
  "questions": [{"id": "which-os", "roles": ["hub"], "when": {"drawn": "watch"}, "text": {"en": "Which system runs %1?"}, "asks": {"en": "support"}}]
})";
}

inline PackSet smallPacks()
{
    const Result<Pack> pack = parsePack(smallPackText(), QStringLiteral("shop.pack.json"));
    if (!pack)
        qFatal("%s", qPrintable(errorsText(pack.errors())));
    return PackSet({std::make_shared<const Pack>(*pack)});
}

/// A plan in the short form of the packs' cases.
inline Plan planOf(const char *text)
{
    const PackSet packs = smallPacks();
    const Result<JsonDocument> document = JsonDocument::parse(text, QStringLiteral("plan"));
    if (!document)
        qFatal("%s", qPrintable(errorsText(document.errors())));
    const Result<Plan> plan = readCasePlan(document->root(), packs, *packs.packs().first());
    if (!plan)
        qFatal("%s", qPrintable(errorsText(plan.errors())));
    return *plan;
}

/// "shop/till-hub/t/h 4287/tcp needed required"
inline QString lineOf(const Flow &flow)
{
    const QString ports = flow.ports.isEmpty() ? QStringLiteral("?") : flow.ports.toString();
    return QStringList{flow.id().text(), ports + QLatin1Char('/') + transportName(flow.transport),
                       flowStateName(flow.state), needName(flow.need)}
        .join(QLatin1Char(' '));
}

inline QStringList linesOf(const Derivation &derivation, const QString &beginning = {})
{
    QStringList lines;
    for (const Flow &flow : derivation.flows) {
        const QString line = lineOf(flow);
        if (line.startsWith(beginning))
            lines += line;
    }
    return lines;
}

inline QStringList flowsOf(const char *text, const char *beginning = "")
{
    return linesOf(derive(planOf(text), smallPacks()), QString::fromLatin1(beginning));
}

inline QStringList list(std::initializer_list<const char *> lines)
{
    QStringList result;
    for (const char *line : lines)
        result += QString::fromUtf8(line);
    return result;
}

} // namespace portwright::test
