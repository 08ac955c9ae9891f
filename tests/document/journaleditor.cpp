// SPDX-License-Identifier: Apache-2.0
// Edits a plan until it is killed and tells each edit: journaleditor JOURNALS PLAN EDITS-PER-SAVE
#include "document/journal.h"
#include "model/edits.h"

#include <QCoreApplication>
#include <cstdio>

using namespace portwright;

namespace {

Plan largePlan()
{
    Plan plan;
    Zone zone;
    zone.id = ZoneId(QStringLiteral("lan"));
    plan = withZone(plan, zone);
    QList<Node> nodes;
    for (int at = 0; at < 1000; ++at) {
        Node node;
        node.id = NodeId(QStringLiteral("node-%1").arg(at));
        node.role = {QStringLiteral("common"), QStringLiteral("browser")};
        node.name = QStringLiteral("Machine %1").arg(at);
        node.zone = zone.id;
        nodes += node;
    }
    plan.topology.nodes = IdList<Node>(nodes);
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int editsPerSave = arguments.at(3).toInt();
    Document document;
    const Journal journal(document, arguments.at(1));
    document.reset(largePlan(), arguments.at(2));
    DiskFileSystem files;
    int edits = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &document, [&] {
        Plan plan = document.plan();
        plan.name = QString::number(++edits);
        document.apply(QStringLiteral("edit"), plan);
        if (editsPerSave > 0 && edits % editsPerSave == 0 && !document.save(files, arguments.at(2)))
            std::abort();
        std::printf("%d %lld\n", edits, QDateTime::currentMSecsSinceEpoch());
        std::fflush(stdout);
    });
    timer.start(10);
    return QCoreApplication::exec();
}
