// SPDX-License-Identifier: Apache-2.0
#include "app/prometheus.h"

#include "app/blackbox.h"

#include <QCoreApplication>
#include <set>

namespace portwright {

namespace {

struct PrometheusText
{
    Q_DECLARE_TR_FUNCTIONS(Prometheus)
};

QString pairOf(const ProbeTarget &target)
{
    const QString host = target.address ? target.address->toString() : target.host;
    return QStringLiteral("%1 %2/%3").arg(host).arg(target.port).arg(transportName(target.transport));
}

/// Annotations are Go templates: what begins an action is written as a text.
QString literally(QString text)
{
    return text.replace(QLatin1String("{{"), QLatin1String("{{\"{{\"}}"));
}

Yaml one(const char *key, const Yaml &value)
{
    return Yaml::Map{Yaml::Member(QLatin1String(key), value)};
}

/// Writes the files of one plan.
class ScrapeWriting
{
public:
    ScrapeWriting(const Workspace &workspace, const Exporters &exporters, const QString &language)
        : m_workspace(workspace), m_exporters(exporters), m_language(language)
    {
    }

    FleetFiles take()
    {
        for (const Zone &zone : m_workspace.plan.topology.zones)
            addZone(zone);
        m_files.files = {
            file("blackbox.yml", PrometheusText::tr("For blackbox_exporter, the same in every zone."),
                 blackboxModules(QStringList(m_modules.begin(), m_modules.end()))),
            file("portwright.rules.yml",
                 PrometheusText::tr("An alert for each flow, and one for each exporter that does not answer."),
                 one("groups", m_groups)),
            file("prometheus.yml",
                 PrometheusText::tr(
                     "A flow is proved only from where it starts: run a blackbox_exporter in each zone, and write "
                     "its address below."),
                 Yaml::Map{{QStringLiteral("global"), Yaml::Map{{QStringLiteral("scrape_interval"), "60s"},
                                                                {QStringLiteral("scrape_timeout"), "10s"},
                                                                {QStringLiteral("evaluation_interval"), "30s"}}},
                           {QStringLiteral("rule_files"), Yaml::texts({QStringLiteral("portwright.rules.yml")})},
                           {QStringLiteral("scrape_configs"), m_jobs}}),
            gapFile(m_files.gaps)};
        return std::move(m_files);
    }

private:
    static FleetFile file(const char *name, const QString &head, const Yaml &root)
    {
        return {QLatin1String(name), yamlText(PrometheusText::tr("Written by Portwright. %1").arg(head), root), false};
    }

    void addZone(const Zone &zone)
    {
        const ProbePlan seen =
            probePlan(m_workspace.plan, m_workspace.derivation, m_workspace.routing, {ElementId(zone.id), zone.name});
        for (const ProbeResult &result : seen.notProbed) {
            if (result.fromVantage)
                m_files.gaps += FleetGap{result.flow, false, result.detail};
        }
        m_job = QStringLiteral("portwright-") + zone.id.text();
        m_targets.clear();
        m_pairs.clear();
        for (const ProbeTarget &target : seen.targets) {
            if (!target.flowsFromVantage.isEmpty())
                addTarget(target);
        }
        if (m_targets.isEmpty())
            return;
        addJob(zone);
        addAlerts(zone);
    }

    void addTarget(const ProbeTarget &target)
    {
        const Flow *first = m_workspace.derivation.find(target.flowsFromVantage.first());
        const BlackboxProbe probe = blackboxProbe(target, first ? first->protocol() : QString());
        for (const FlowId &flow : target.flowsFromVantage) {
            if (!probe.less.isEmpty())
                m_files.gaps += FleetGap{flow, !probe.module.isEmpty(), probe.less};
            if (!probe.module.isEmpty() && !target.certificate.isEmpty())
                m_files.gaps +=
                    FleetGap{flow, true, PrometheusText::tr("The certificate is not compared with the plan's")};
            if (!probe.module.isEmpty())
                m_pairs[flow] += pairOf(target);
        }
        if (probe.module.isEmpty())
            return;
        m_modules.insert(probe.module);
        Yaml::Map labels{{QStringLiteral("__param_module"), probe.module},
                         {QStringLiteral("__param_target"), probe.target},
                         {QStringLiteral("pair"), pairOf(target)},
                         {QStringLiteral("destination"), target.destination.text()}};
        if (!probe.hostname.isEmpty())
            labels += Yaml::Member(QStringLiteral("__param_hostname"), probe.hostname);
        m_targets += Yaml(
            Yaml::Map{{QStringLiteral("targets"), Yaml::texts({probe.target})}, {QStringLiteral("labels"), labels}});
    }

    void addJob(const Zone &zone)
    {
        const QString exporter =
            m_exporters.value(zone.id.text(), QStringLiteral("blackbox-%1:9115").arg(zone.id.text()));
        const Yaml::List relabel{
            Yaml::Map{{QStringLiteral("source_labels"), Yaml::texts({QStringLiteral("__address__")})},
                      {QStringLiteral("target_label"), "instance"}},
            Yaml::Map{{QStringLiteral("target_label"), "__address__"}, {QStringLiteral("replacement"), exporter}}};
        m_jobs += Yaml(Yaml::Map{{QStringLiteral("job_name"), m_job},
                                 {QStringLiteral("metrics_path"), "/probe"},
                                 {QStringLiteral("static_configs"), m_targets},
                                 {QStringLiteral("relabel_configs"), relabel}});
    }

    void addAlerts(const Zone &zone)
    {
        Yaml::List rules{Yaml::Map{
            {QStringLiteral("alert"), QString(m_job + QStringLiteral("/exporter"))},
            {QStringLiteral("expr"), QStringLiteral("up{job=\"%1\"} == 0 or absent(up{job=\"%1\"})").arg(m_job)},
            {QStringLiteral("for"), "2m"},
            {QStringLiteral("labels"), one("severity", "warning")},
            {QStringLiteral("annotations"),
             one("summary",
                 literally(PrometheusText::tr("The exporter in the zone %1 does not answer: its flows are not watched.")
                               .arg(m_workspace.plan.topology.nameOf(zone.id))))}}};
        for (const Flow &flow : m_workspace.derivation.flows) {
            if (m_pairs.contains(flow.id())) {
                rules += alert(flow, m_pairs.value(flow.id()));
                ++m_files.flows;
            }
        }
        m_groups += Yaml(Yaml::Map{{QStringLiteral("name"), m_job}, {QStringLiteral("rules"), rules}});
    }

    Yaml alert(const Flow &flow, const QStringList &pairs) const
    {
        QStringList terms;
        for (const QString &pair : pairs)
            terms += QStringLiteral("probe_success{job=\"%1\",pair=\"%2\"} == 0").arg(m_job, pair);
        const Topology &topology = m_workspace.plan.topology;
        const bool needed = flow.need == Need::Required;
        return Yaml::Map{
            {QStringLiteral("alert"), flow.id().text()},
            {QStringLiteral("expr"), terms.join(QStringLiteral(" or "))},
            {QStringLiteral("for"), "2m"},
            {QStringLiteral("labels"), Yaml::Map{{QStringLiteral("severity"), needed ? "critical" : "warning"},
                                                 {QStringLiteral("source"), flow.source.text()}}},
            {QStringLiteral("annotations"),
             Yaml::Map{{QStringLiteral("summary"), literally(flow.purpose(m_language))},
                       {QStringLiteral("description"),
                        literally(PrometheusText::tr("%1 does not reach %2 (%3).")
                                      .arg(topology.nameOf(flow.source), topology.nameOf(flow.destination),
                                           pairs.join(QStringLiteral(", "))))}}}};
    }

    const Workspace &m_workspace;
    const Exporters &m_exporters;
    const QString m_language;
    QString m_job;
    Yaml::List m_targets;              // of the zone at hand
    QMap<FlowId, QStringList> m_pairs; // of the zone at hand
    Yaml::List m_jobs;
    Yaml::List m_groups;
    std::set<QString> m_modules;
    FleetFiles m_files;
};

} // namespace

FleetFiles prometheusFiles(const Workspace &workspace, const Exporters &exporters, const QString &language)
{
    return ScrapeWriting(workspace, exporters, language).take();
}

} // namespace portwright
