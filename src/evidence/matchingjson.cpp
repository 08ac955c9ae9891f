// SPDX-License-Identifier: Apache-2.0
#include "base/jsonwriter.h"
#include "evidence/matching.h"

namespace portwright {

namespace {

constexpr int MatchingFormat = 1;

void writePair(JsonWriter &json, const PairEvidence &pair)
{
    const ProbeResult result = pair.result.value_or(ProbeResult());
    json.beginObject();
    json.member(QStringLiteral("flow"), pair.flow.text());
    json.member(QStringLiteral("target"), pair.target);
    json.member(QStringLiteral("transport"), transportName(pair.transport));
    json.member(QStringLiteral("port"), int(pair.port));
    json.member(QStringLiteral("standing"), standingName(pair.standing));
    json.member(QStringLiteral("vantage"), result.vantage);
    json.member(QStringLiteral("host"), pair.host);
    json.member(QStringLiteral("tool"), result.tool);
    json.member(QStringLiteral("verdict"), verdictName(result.verdict));
    json.member(QStringLiteral("proof"), result.proof);
    json.member(QStringLiteral("detail"), result.detail);
    json.member(QStringLiteral("at"), result.at.toString(Qt::ISODateWithMs));
    json.member(QStringLiteral("file"), pair.file);
    json.endObject();
}

void writeUnmatched(JsonWriter &json, const UnmatchedResult &unmatched)
{
    const ProbeResult &result = unmatched.result;
    json.beginObject();
    json.member(QStringLiteral("flow"), result.flow.text());
    json.member(QStringLiteral("target"), result.target);
    json.member(QStringLiteral("transport"), transportName(result.transport));
    json.member(QStringLiteral("port"), int(result.port));
    json.member(QStringLiteral("vantage"), result.vantage);
    json.member(QStringLiteral("verdict"), verdictName(result.verdict));
    json.member(QStringLiteral("at"), result.at.toString(Qt::ISODateWithMs));
    json.member(QStringLiteral("file"), unmatched.file);
    json.member(QStringLiteral("reason"), unmatched.reason);
    json.endObject();
}

} // namespace

QByteArray matchingJson(const Matching &matching)
{
    JsonWriter json;
    json.beginObject();
    json.member(QStringLiteral("portwright"), MatchingFormat);
    json.key(QStringLiteral("evidence"));
    json.beginArray();
    for (const PairEvidence &pair : matching.pairs)
        writePair(json, pair);
    json.endArray();
    json.key(QStringLiteral("unmatched"));
    json.beginArray();
    for (const UnmatchedResult &unmatched : matching.unmatched)
        writeUnmatched(json, unmatched);
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace portwright
