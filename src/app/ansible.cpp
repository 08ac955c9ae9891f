// SPDX-License-Identifier: Apache-2.0
#include "app/ansible.h"

#include "exchange/yamltext.h"

#include <QCoreApplication>
#include <QSet>

namespace portwright {

namespace {

struct AnsibleText
{
    Q_DECLARE_TR_FUNCTIONS(Ansible)
};

/// Names that mean something to Ansible.
QString hostName(const NodeId &node)
{
    static const QStringList taken{QStringLiteral("all"), QStringLiteral("localhost"), QStringLiteral("ungrouped"),
                                   QStringLiteral("portwright")};
    return taken.contains(node.text()) ? QString(node.text() + QStringLiteral("-node")) : node.text();
}

QString groupName(const NodeId &node)
{
    return QStringLiteral("portwright_") + QString(node.text()).replace(QLatin1Char('-'), QLatin1Char('_'));
}

/// Where ssh finds the machine: its first single address, else its name; empty if the plan has neither.
QString placeOf(const Node &machine)
{
    for (const NodeAddress &address : machine.addresses) {
        if (address.range.isSingle())
            return address.range.first().toString();
    }
    return isHostName(machine.host) ? machine.host : QString();
}

bool isWindows(const Node &node)
{
    const auto os = node.settings.constFind(QStringLiteral("os"));
    return os != node.settings.constEnd() && settingText(*os) == QLatin1String("windows");
}

/// Writes the files of one plan.
class PlaybookWriting
{
public:
    PlaybookWriting(const Topology &topology, const MachineKits &kits) : m_topology(topology)
    {
        for (auto kit = kits.cbegin(); kit != kits.cend(); ++kit)
            take(kit.key(), kit.value());
    }

    FleetFiles files()
    {
        for (auto machine = m_machines.cbegin(); machine != m_machines.cend(); ++machine)
            addMachine(*m_topology.nodes.find(machine.key()), *machine);
        Yaml::Map children = m_groups;
        const Yaml::Map group{{QStringLiteral("hosts"), m_hosts}, {QStringLiteral("children"), children}};
        const QString head =
            QStringList{
                AnsibleText::tr("Written by Portwright. How ssh signs in is in your ssh configuration, not here."),
                AnsibleText::tr("Of a group, name the machines under its \"hosts\", such as  laptop-17: {}")}
                .join(QLatin1Char('\n'));
        m_files.files.prepend({QStringLiteral("inventory.yml"),
                               yamlText(head, Yaml::Map{Yaml::Member(QStringLiteral("portwright"), group)}), false});
        m_files.files.prepend({QStringLiteral("playbook.yml"), playbook(), false});
        m_files.files.append(gapFile(m_files.gaps));
        return std::move(m_files);
    }

private:
    void take(const NodeId &id, const MachineKit &kit)
    {
        const Node *node = m_topology.nodes.find(id);
        if (!node)
            return;
        for (const ProbeResult &result : kit.probes.notProbed)
            m_files.gaps += FleetGap{result.flow, false, result.detail};
        if (kit.script.isEmpty())
            return;
        const Node &machine = m_topology.machineOf(*node);
        const QString reason = reasonAgainst(machine);
        for (const FlowId &flow : flowsOf(kit.probes)) {
            if (reason.isEmpty())
                ++m_files.flows;
            else
                m_files.gaps += FleetGap{flow, false, reason};
        }
        if (!reason.isEmpty())
            return;
        m_files.files += FleetFile{QStringLiteral("kits/%1/probe.sh").arg(id.text()), kit.script, true};
        m_machines[machine.id] += id.text();
    }

    /// Each flow once, however many pairs it has.
    static QSet<FlowId> flowsOf(const ProbePlan &probes)
    {
        QSet<FlowId> flows;
        for (const ProbeTarget &target : probes.targets)
            flows += QSet<FlowId>(target.flows.begin(), target.flows.end());
        return flows;
    }

    static QString reasonAgainst(const Node &machine)
    {
        if (isWindows(machine))
            return AnsibleText::tr(
                "ansible-core has no module that runs a script on Windows: run the kit there by hand");
        if (!machine.isGroup() && placeOf(machine).isEmpty())
            return AnsibleText::tr("The plan has no address and no host name of the machine, so ssh cannot find it");
        return {};
    }

    void addMachine(const Node &machine, const QStringList &kits)
    {
        const Yaml::Map common{{QStringLiteral("portwright_name"), Yaml::unsafe(machine.name)},
                               {QStringLiteral("portwright_kits"), Yaml::texts(kits)}};
        if (machine.isGroup()) {
            m_groups += Yaml::Member(groupName(machine.id), Yaml::Map{{QStringLiteral("hosts"), Yaml::Map{}},
                                                                      {QStringLiteral("vars"), common}});
            return;
        }
        m_hosts += Yaml::Member(hostName(machine.id),
                                Yaml::Map{Yaml::Member(QStringLiteral("ansible_host"), placeOf(machine))} + common);
    }

    static QByteArray playbook()
    {
        const Yaml run = Yaml::Map{{QStringLiteral("name"), "Test the planned flows from this machine"},
                                   {QStringLiteral("ansible.builtin.script"), "kits/{{ item }}/probe.sh -o -"},
                                   {QStringLiteral("loop"), "{{ portwright_kits }}"},
                                   {QStringLiteral("register"), "portwright_run"},
                                   {QStringLiteral("changed_when"), false},
                                   {QStringLiteral("failed_when"), "portwright_run.rc not in [0, 1]"}};
        const Yaml folder = Yaml::Map{
            {QStringLiteral("name"), "Make the folder of the results"},
            {QStringLiteral("ansible.builtin.file"), Yaml::Map{{QStringLiteral("path"), "{{ playbook_dir }}/results"},
                                                               {QStringLiteral("state"), "directory"},
                                                               {QStringLiteral("mode"), "0700"}}},
            {QStringLiteral("delegate_to"), "localhost"},
            {QStringLiteral("run_once"), true}};
        const Yaml keep = Yaml::Map{
            {QStringLiteral("name"), "Keep what was found"},
            {QStringLiteral("ansible.builtin.copy"),
             Yaml::Map{{QStringLiteral("content"), "{{ item.stdout }}"},
                       {QStringLiteral("dest"),
                        "{{ playbook_dir }}/results/{{ inventory_hostname }}-{{ item.item }}.results.json"},
                       {QStringLiteral("mode"), "0600"}}},
            {QStringLiteral("loop"), "{{ portwright_run.results | default([]) }}"},
            {QStringLiteral("when"), "item.rc | default(3) in [0, 1]"},
            {QStringLiteral("loop_control"), Yaml::Map{Yaml::Member(QStringLiteral("label"), "{{ item.item }}")}},
            {QStringLiteral("delegate_to"), "localhost"}};
        const Yaml play =
            Yaml::Map{{QStringLiteral("name"), "Portwright"},
                      {QStringLiteral("hosts"), "portwright"},
                      {QStringLiteral("gather_facts"), false},
                      {QStringLiteral("vars"), // what the script prints and what it says meanwhile stay apart
                       Yaml::Map{Yaml::Member(QStringLiteral("ansible_ssh_use_tty"), false)}},
                      {QStringLiteral("tasks"), Yaml::List{folder, run, keep}}};
        return yamlText(
            QStringList{AnsibleText::tr("Written by Portwright. Run:  %1")
                            .arg(QStringLiteral("ansible-playbook -i inventory.yml playbook.yml")),
                        AnsibleText::tr("Then:  %1").arg(QStringLiteral("portwright-cli results PLAN results/*.json"))}
                .join(QLatin1Char('\n')),
            Yaml::List{play});
    }

    const Topology &m_topology;
    QMap<NodeId, QStringList> m_machines; // and the kits that each runs
    Yaml::Map m_hosts;
    Yaml::Map m_groups;
    FleetFiles m_files;
};

} // namespace

FleetFiles ansibleFiles(const Workspace &workspace, const MachineKits &kits)
{
    return PlaybookWriting(workspace.plan.topology, kits).files();
}

} // namespace portwright
