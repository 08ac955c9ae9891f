// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/packfile.h"

namespace portwright::test {

/// A small sound pack; tests change one place of it. One member a line, so that places can be named.
inline QByteArray packText()
{
    return R"({
  "portwright-pack": 1,
  "id": "shop",
  "edition": "1",
  "title": {"en": "Shop", "de": "Laden"},
  "sources": [{"id": "DOC", "title": {"en": "Ports", "de": "Anschluesse"}, "edition": "3"}],
  "roles": [{"id": "till", "title": {"en": "Till", "de": "Kasse"}, "group": "devices"},
            {"id": "server", "title": {"en": "Server", "de": "Server"}, "group": "platform", "zone": "server"}],
  "settings": [{"id": "version", "type": "version", "default": "2.0", "value-state": "assumed", "on": ["plan", "server"],
                "title": {"en": "Version", "de": "Version"}},
               {"id": "port", "type": "port", "on": ["server"], "title": {"en": "Port", "de": "Anschluss"}},
               {"id": "mode", "type": "choice", "default": "open", "on": ["*"], "title": {"en": "Mode", "de": "Art"},
                "choices": [{"value": "open", "title": {"en": "Open", "de": "Offen"}}]}],
  "conditions": [{"id": "new", "when": {"setting": "version", "at": "source", "at-least": "2.0"}, "text": {"en": "new", "de": "neu"}}],
  "rules": [{"id": "till-server", "class": "backup", "from": ["till"], "to": ["server"], "scope": ["lan"],
             "service": {"transport": "tcp", "ports": ["443", "8000-8010"], "protocol": "HTTPS", "encrypted": "yes", "ipv4-only": true},
             "when": {"all": [{"holds": "new", "at": "destination"}, {"setting": "mode", "in": ["open"]}]},
             "need": [{"when": {"setting": "version", "below": "1.0"}, "need": "rare"}, {"need": "required"}],
             "alternatives": {"group": "sale", "rank": 2},
             "value-state": {"ports": "restored", "note": {"en": "note", "de": "Notiz"}}, "grade": "S-",
             "purpose": {"en": "sales", "de": "Verkauf"}, "citations": [{"source": "DOC", "section": "1"}]},
            {"id": "server-dns", "class": "name-time", "from": ["server"], "to": ["other/dns"],
             "service": {"transport": "udp", "port-setting": "port", "protocol": "DNS", "encrypted": "no", "handshake": "dns-udp"},
             "need": [{"need": "optional"}], "purpose": {"en": "names", "de": "Namen"}, "citations": [{"source": "DOC"}]}],
  "requires": [{"roles": ["server"], "service": "other/dns"}],
  "questions": [{"id": "who", "roles": ["server"], "text": {"en": "Who?", "de": "Wer?"}}],
  "checks": [{"id": "old", "severity": "error", "roles": ["server"], "message": {"en": "%1 is old", "de": "%1 ist alt"}}],
  "recognised": [{"id": "gone", "transport": "tcp", "ports": ["1"], "text": {"en": "gone", "de": "weg"}}],
  "tests": [{"name": "both", "plan": {"nodes": []}, "flows": ["till-server/a/b 443/tcp"], "absent": ["till-server/b/a"]},
            {"name": "dns", "plan": {"nodes": []}, "flows": ["shop/server-dns/a/b"], "absent": ["server-dns/b/a"]}]
}
)";
}

inline QByteArray changed(const char *from, const char *to)
{
    const QByteArray text = packText();
    Q_ASSERT(text.count(from) == 1);
    return QByteArray(text).replace(from, to);
}

/// "file:line:column: message (path)" of every cause, one a line; empty for a sound pack.
inline QString causesIn(const QByteArray &text)
{
    const Result<Pack> pack = parsePack(text, QStringLiteral("shop.pack.json"));
    return pack ? QString() : errorsText(pack.errors());
}

} // namespace portwright::test
