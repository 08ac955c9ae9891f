// SPDX-License-Identifier: Apache-2.0
#include "evidence/matching.h"

#include "probe/dialledview.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

namespace portwright {

namespace {

struct MatchingText
{
    Q_DECLARE_TR_FUNCTIONS(Matching)
};

constexpr qint64 SecondsADay = 86400;
constexpr int MaxPorts = 16;

struct Found
{
    ProbeResult result;
    QString host;
    QString file;
};

Standing standingOf(Verdict verdict)
{
    switch (badgeOf(verdict)) {
    case Badge::Verified:
        return Standing::Proved;
    case Badge::Open:
        return verdict == Verdict::Rehearsed ? Standing::Rehearsed : Standing::Open;
    case Badge::Failed:
        return Standing::Failed;
    default:
        return Standing::NotProbed;
    }
}

/// The lower, the more it decides among several computers that stand for one source.
int weight(Standing standing)
{
    static const QList<Standing> order{Standing::Failed, Standing::Stale,     Standing::NotProbed, Standing::Elsewhere,
                                       Standing::Open,   Standing::Rehearsed, Standing::Proved};
    return int(order.indexOf(standing));
}

/// Where a flow and its pairs stand.
struct Place
{
    qsizetype flow = 0;
    qsizetype first = 0;
    qsizetype end = 0;
};

class Matcher
{
public:
    Matcher(const Plan &plan, const Derivation &derivation, const Routing &routing, const MatchingTerms &terms)
        : m_plan(plan), m_derivation(derivation), m_routing(routing), m_terms(terms)
    {
        for (qsizetype i = 0; i < derivation.flows.size(); ++i)
            addPairs(i);
    }

    /// What this computer found is known to be of this plan, and says here only which certificate it saw.
    void takeOwn(const ProbeResult &result)
    {
        const auto place = m_places.constFind(result.flow);
        if (place != m_places.constEnd())
            m_matching.witnesses.add(serviceOf(*place, result), result, {});
    }

    void take(const ResultFile &file)
    {
        for (const ProbeResult &result : file.results)
            take({result, file.measured.host, file.fileName});
    }

    Matching finish()
    {
        for (const Place &place : std::as_const(m_places)) {
            for (qsizetype i = place.first; i < place.end; ++i)
                decide(m_matching.pairs[i], place, m_own.value(i), m_elsewhere.value(i));
        }
        return std::move(m_matching);
    }

private:
    void addPairs(qsizetype index)
    {
        const Flow &flow = m_derivation.flows.at(index);
        const Route &route = m_routing.routes.at(index);
        const FlowState state = stateOf(flow, route);
        if (state != FlowState::Needed && state != FlowState::Local)
            return;
        const qsizetype first = m_matching.pairs.size();
        for (const Dialled &dialled : route.dialled)
            addPorts(flow, dialled);
        if (m_matching.pairs.size() == first)
            m_matching.pairs += PairEvidence{flow.id(), m_plan.topology.nameOf(flow.destination), flow.transport};
        m_places.insert(flow.id(), {index, first, m_matching.pairs.size()});
    }

    void addPorts(const Flow &flow, const Dialled &dialled)
    {
        int count = 0;
        for (const PortRange &range : dialled.ports.ranges()) {
            for (int port = range.first; port <= range.last && count < MaxPorts; ++port, ++count)
                m_matching.pairs += PairEvidence{flow.id(), dialled.address, flow.transport, quint16(port)};
        }
    }

    void take(const Found &found)
    {
        const ProbeResult &result = found.result;
        const auto place = m_places.constFind(result.flow);
        if (place == m_places.constEnd())
            return refuse(found, m_derivation.find(result.flow)
                                     ? MatchingText::tr("The plan does not need this flow any more.")
                                     : MatchingText::tr("The plan has no such flow."));
        if (result.verdict == Verdict::NotProbed && result.port == 0)
            return;
        const Flow &flow = m_derivation.flows.at(place->flow);
        const bool own = isAtVantage(m_plan.topology, {ElementId(result.vantage), {}}, flow.source);
        const QList<Dialled> dialled =
            own ? m_routing.routes.at(place->flow).dialled : seenFrom(result.vantage).value(place->flow);
        if (!isDialled(result, dialled))
            return refuse(found, MatchingText::tr("The plan has another address or port for this flow now."));
        keep(found, own);
        m_matching.witnesses.add(serviceOf(*place, result), result, found.host);
        put(found, *place, own);
    }

    /// What was not probed, or on a day that has not come yet, is no evidence.
    void keep(const Found &found, bool own)
    {
        if (found.result.verdict == Verdict::NotProbed || found.result.at.secsTo(m_terms.now) < -SecondsADay)
            return;
        ProbeResult kept = found.result;
        kept.fromVantage = own;
        if (!found.host.isEmpty())
            kept.detail += (kept.detail.isEmpty() ? QString() : QStringLiteral(" ")) +
                           MatchingText::tr("Measured on the computer %1.").arg(found.host);
        m_matching.measured += kept;
    }

    const Flow &flowAt(const Place &place) const { return m_derivation.flows.at(place.flow); }

    /// Where it arrives, by any of the plan's ways there.
    ServicePlace serviceOf(const Place &place, const ProbeResult &result)
    {
        const NodeId &destination = flowAt(place).destination;
        QList<Dialled> dialled = m_routing.routes.at(place.flow).dialled;
        if (!isDialled(result, dialled))
            dialled = seenFrom(result.vantage).value(place.flow);
        for (const Dialled &one : std::as_const(dialled)) {
            if (isPair(result, one.address) && one.ports.contains(result.port) && one.insidePorts.isSingle())
                return placeOf(m_plan.topology, destination, result, one.insidePorts.first());
        }
        return placeOf(m_plan.topology, destination, result, 0);
    }

    /// As the certificates that others saw let it stand.
    Weighed weighed(const Place &place, const Found &found)
    {
        const Node *node = m_plan.topology.nodes.find(flowAt(place).destination);
        const Certificate planned = node ? node->certificate : Certificate();
        return m_matching.witnesses.weighed(serviceOf(place, found.result), found.result, found.host, planned);
    }

    /// Beside the pair that was dialled; from elsewhere, where another one is dialled, beside all of the flow's.
    void put(const Found &found, const Place &place, bool own)
    {
        bool any = false;
        for (qsizetype i = place.first; i < place.end; ++i) {
            const PairEvidence &pair = m_matching.pairs.at(i);
            if (!isPair(found.result, pair.target) || pair.port != found.result.port)
                continue;
            (own ? m_own : m_elsewhere)[i] += found;
            any = true;
        }
        for (qsizetype i = place.first; !any && !own && i < place.end; ++i)
            m_elsewhere[i] += found;
    }

    static bool isPair(const ProbeResult &result, const QString &address)
    {
        return result.target == address || (result.address && result.address->toString() == address);
    }

    static bool isDialled(const ProbeResult &result, const QList<Dialled> &dialled)
    {
        return std::any_of(dialled.cbegin(), dialled.cend(), [&result](const Dialled &one) {
            return isPair(result, one.address) && one.ports.contains(result.port);
        });
    }

    const QList<QList<Dialled>> &seenFrom(const QString &vantage)
    {
        if (!m_seen.contains(vantage))
            m_seen.insert(vantage, dialledFrom(m_plan, m_derivation, m_routing, {ElementId(vantage), {}}));
        return m_seen[vantage];
    }

    void refuse(const Found &found, const QString &reason)
    {
        m_matching.unmatched += UnmatchedResult{found.result, found.file, reason};
    }

    bool isStale(const ProbeResult &result) const
    {
        const qint64 age = result.at.secsTo(m_terms.now);
        return result.at.isValid() && (age > m_terms.maxAgeDays * SecondsADay || age < -SecondsADay);
    }

    /// Of each computer the newest counts, and of one file the worst; of all computers the worst.
    void decide(PairEvidence &pair, const Place &place, const QList<Found> &own, const QList<Found> &elsewhere)
    {
        QMap<QString, Found> newest;
        for (const Found &found : own) {
            const auto known = newest.constFind(found.host);
            if (known == newest.constEnd() || isBetter(found, *known))
                newest.insert(found.host, found);
        }
        for (const Found &found : std::as_const(newest)) {
            const Weighed seen = weighed(place, found);
            const Standing standing = isStale(found.result) ? Standing::Stale : standingOf(seen.result.verdict);
            if (!pair.result || weight(standing) < weight(pair.standing))
                set(pair, found, seen, standing);
        }
        if (pair.result || elsewhere.isEmpty())
            return;
        const Found *last = &elsewhere.first();
        for (const Found &found : elsewhere) {
            if (isBetter(found, *last))
                last = &found;
        }
        set(pair, *last, weighed(place, *last), Standing::Elsewhere);
    }

    bool isBetter(const Found &fresh, const Found &known) const
    {
        if (fresh.file == known.file)
            return weight(standingOf(fresh.result.verdict)) < weight(standingOf(known.result.verdict));
        return fresh.result.at > known.result.at;
    }

    static void set(PairEvidence &pair, const Found &found, const Weighed &seen, Standing standing)
    {
        pair.standing = standing;
        pair.asFound = found.result;
        setWeighed(pair, seen);
        pair.host = found.host;
        pair.file = found.file;
    }

    const Plan &m_plan;
    const Derivation &m_derivation;
    const Routing &m_routing;
    const MatchingTerms m_terms;
    Matching m_matching;
    QHash<FlowId, Place> m_places;
    QHash<QString, QList<QList<Dialled>>> m_seen;
    QHash<qsizetype, QList<Found>> m_own;
    QHash<qsizetype, QList<Found>> m_elsewhere;
};

} // namespace

QString standingName(Standing standing)
{
    switch (standing) {
    case Standing::NotProbed:
        return QStringLiteral("not-probed");
    case Standing::Elsewhere:
        return QStringLiteral("elsewhere");
    case Standing::Stale:
        return QStringLiteral("stale");
    case Standing::Failed:
        return QStringLiteral("failed");
    case Standing::Open:
        return QStringLiteral("open");
    case Standing::Rehearsed:
        return QStringLiteral("rehearsed");
    case Standing::Proved:
        return QStringLiteral("proved");
    }
    return {};
}

QString standingTitle(Standing standing)
{
    switch (standing) {
    case Standing::NotProbed:
        return MatchingText::tr("not probed");
    case Standing::Elsewhere:
        return MatchingText::tr("only from elsewhere");
    case Standing::Stale:
        return MatchingText::tr("out of date");
    case Standing::Failed:
        return MatchingText::tr("failed");
    case Standing::Open:
        return MatchingText::tr("open");
    case Standing::Rehearsed:
        return MatchingText::tr("rehearsed");
    case Standing::Proved:
        return MatchingText::tr("proved");
    }
    return {};
}

void setWeighed(PairEvidence &pair, const Weighed &weighed)
{
    pair.result = weighed.result;
    pair.meaning = weighed.meaning;
    if (pair.standing != Standing::Stale && pair.standing != Standing::Elsewhere)
        pair.standing = standingOf(weighed.result.verdict);
}

bool Matching::isBadNews() const
{
    return !unmatched.isEmpty() || std::any_of(pairs.cbegin(), pairs.cend(), [](const PairEvidence &pair) {
        return pair.standing == Standing::Failed || pair.standing == Standing::Stale;
    });
}

Matching matchResults(const Plan &plan, const Derivation &derivation, const Routing &routing,
                      const QList<ResultFile> &files, const MatchingTerms &terms)
{
    Matcher matcher(plan, derivation, routing, terms);
    for (const ProbeResult &result : terms.own)
        matcher.takeOwn(result);
    for (const ResultFile &file : files)
        matcher.take(file);
    return matcher.finish();
}

} // namespace portwright
