// SPDX-License-Identifier: Apache-2.0
#include "render/sampledrawing.h"

#include "scene/theme.h"

#include <QPolygonF>
#include <cmath>

namespace portwright::test {

namespace {

void addZone(Scene &scene, const char *id, QRectF rect, ZoneKind kind, const char *title, const char *networks,
             int members)
{
    scene.zones.append(
        {ZoneId(QLatin1String(id)), rect, kind, QLatin1String(title), QLatin1String(networks), members, 0});
}

struct NodeFacts
{
    const char *id;
    QPointF at;
    const char *group;
    const char *glyph;
    const char *role;
    qint64 count = 0;
};

void addNode(Scene &scene, const NodeFacts &facts)
{
    NodeBox node;
    node.id = ElementId(QLatin1String(facts.id));
    node.rect = QRectF(facts.at, QSizeF(150, 48));
    node.group = QLatin1String(facts.group);
    node.glyph = QLatin1String(facts.glyph);
    node.title = QLatin1String(facts.id);
    node.subtitle = QLatin1String(facts.role);
    node.address = QStringLiteral("10.1.0.%1").arg(scene.nodes.size() + 11);
    node.count = facts.count;
    scene.nodes.append(node);
}

Edge &addEdge(Scene &scene, const char *a, const char *b, const QList<QPointF> &points, const char *flowClass,
              const char *label, QPointF labelAt)
{
    Edge edge;
    edge.a = ElementId(QLatin1String(a));
    edge.b = ElementId(QLatin1String(b));
    edge.points = points;
    edge.arrowAtB = true;
    edge.flowClass = QLatin1String(flowClass);
    edge.flows = {scene.flowIds.size()};
    scene.flowIds.append(
        FlowId(QStringLiteral("test/%1/%2/%3").arg(scene.edges.size()).arg(edge.a.text(), edge.b.text())));
    edge.bounds = QPolygonF(points).boundingRect();
    const double wide = double(qstrlen(label)) * 6.2 + 16;
    const QRectF rect(labelAt.x() - wide / 2, labelAt.y() - 9, wide, 18);
    scene.labels.append({scene.edges.size(), QLatin1String(label), rect, wide > 16});
    scene.edges.append(edge);
    return scene.edges.last();
}

void addNodes(Scene &scene)
{
    const QList<NodeFacts> all = {{"licence", {44, 100}, "vendor", "licence", "vendor"},
                                  {"remote-devices", {44, 196}, "devices", "client", "client app", 400},
                                  {"edge-proxy", {330, 196}, "network", "proxy", "TCP forward"},
                                  {"administrators", {44, 472}, "devices", "browser", "browser"},
                                  {"authority-01", {670, 120}, "platform", "authority", "authority"},
                                  {"storage-01", {670, 260}, "platform", "storage", "storage", 3},
                                  {"postgres-01", {846, 120}, "services", "database", "database"},
                                  {"ntp-01", {850, 350}, "services", "ntp", "time"},
                                  {"mail-relay", {330, 472}, "services", "mail", "SMTP relay"},
                                  {"unknown-01", {850, 450}, "network", "no-such-glyph", "host"}};
    for (const NodeFacts &facts : all)
        addNode(scene, facts);
    NodeBox firewall;
    firewall.id = FirewallId(QStringLiteral("edge"));
    firewall.rect = QRectF(520, 60, 110, 40);
    firewall.firewall = true;
    firewall.title = QStringLiteral("Edge firewall");
    firewall.subtitle = QStringLiteral("cisco-asa");
    scene.nodes.append(firewall);
}

void addEdges(Scene &scene)
{
    addEdge(scene, "authority-01", "licence", {{670, 128}, {540, 128}, {540, 124}, {194, 124}}, "vendor", "443/tcp",
            {266, 124});
    addEdge(scene, "remote-devices", "edge-proxy", {{194, 220}, {330, 220}}, "backup", "4287/tcp", {262, 220});
    addEdge(scene, "edge-proxy", "authority-01", {{480, 212}, {580, 212}, {580, 144}, {670, 144}}, "backup", "4287/tcp",
            {540, 212});
    addEdge(scene, "administrators", "authority-01", {{194, 488}, {610, 488}, {610, 158}, {670, 158}}, "console",
            "4285/tcp", {610, 300});
    Edge &mesh =
        addEdge(scene, "authority-01", "storage-01", {{745, 168}, {745, 260}}, "servers", "4288/tcp  +3", {745, 214});
    mesh.width = 3.2;
    mesh.arrowAtA = true;
    addEdge(scene, "authority-01", "postgres-01", {{820, 144}, {846, 144}}, "database", "", {}).need = Need::Optional;
    Edge &time = addEdge(scene, "storage-01", "ntp-01", {{790, 308}, {790, 374}, {850, 374}}, "name-time", "~123/udp",
                         {790, 345});
    time.assumed = true;
    addEdge(scene, "storage-01", "mail-relay", {{690, 308}, {690, 496}, {480, 496}}, "mail", "25/tcp", {605, 496})
        .need = Need::Recommended;
    Edge &bad =
        addEdge(scene, "administrators", "storage-01", {{194, 504}, {260, 504}, {260, 540}, {720, 540}, {720, 308}},
                "console", "4280/tcp", {520, 540});
    bad.state = FlowState::NoPath;
    Edge &rare = addEdge(scene, "storage-01", "unknown-01", {{760, 308}, {760, 474}, {850, 474}}, "directory",
                         "636/tcp", {800, 420});
    rare.need = Need::Rare;
    rare.arrowAtA = false;
    Edge &retired = addEdge(scene, "mail-relay", "unknown-01", {{405, 520}, {405, 580}, {925, 580}, {925, 498}},
                            "servers", "4286/tcp", {800, 580});
    retired.need = Need::Retired;
    retired.state = FlowState::Shown;
}

} // namespace

void finish(Scene &scene)
{
    for (qsizetype i = 0; i < scene.nodes.size(); ++i)
        scene.nodeIndex.insert(scene.nodes[i].id, i);
    for (qsizetype i = 0; i < scene.zones.size(); ++i)
        scene.zoneIndex.insert(scene.zones[i].id, i);
    for (qsizetype i = 0; i < scene.edges.size(); ++i)
        for (const qsizetype flow : scene.edges[i].flows)
            scene.edgeOfFlow.insert(scene.flowIds[flow], i);
    for (const ZoneBox &zone : scene.zones)
        scene.bounds |= zone.rect;
    for (const NodeBox &node : scene.nodes)
        scene.bounds |= node.rect;
    for (const Edge &edge : scene.edges)
        scene.bounds |= edge.bounds;
}

Scene sampleDrawing()
{
    Scene scene;
    addZone(scene, "internet", {24, 50, 190, 230}, ZoneKind::Internet, "Internet", "any", 2);
    addZone(scene, "office", {24, 310, 190, 240}, ZoneKind::Lan, "Office LAN", "10.20.0.0/16", 1);
    addZone(scene, "dmz", {300, 50, 220, 500}, ZoneKind::Dmz, "DMZ", "192.0.2.0/24", 2);
    addZone(scene, "server", {640, 50, 390, 500}, ZoneKind::Server, "Server LAN", "10.1.0.0/24", 5);
    addNodes(scene);
    addEdges(scene);
    scene.bundles = {{ZoneId(QStringLiteral("office")), ZoneId(QStringLiteral("server")), 5, {119, 430}, {835, 300}},
                     {ZoneId(QStringLiteral("internet")), ZoneId(QStringLiteral("dmz")), 1, {119, 165}, {410, 300}}};
    finish(scene);
    return scene;
}

Scene largeDrawing(int nodes, int edgesPerNode)
{
    constexpr int PerZone = 25, Side = 5;
    const QStringList classes = flowClasses();
    Scene scene;
    const int zones = (nodes + PerZone - 1) / PerZone;
    const int columns = std::max(1, int(std::ceil(std::sqrt(zones))));
    quint32 random = 12345;
    const auto next = [&random](int bound) {
        random = random * 1664525u + 1013904223u;
        return int((random >> 8) % quint32(bound));
    };
    for (int z = 0; z < zones; ++z) {
        const QPointF corner((z % columns) * 1150.0, (z / columns) * 560.0);
        const QString name = QStringLiteral("zone-%1").arg(z);
        scene.zones.append({ZoneId(name), QRectF(corner, QSizeF(1050, 480)), ZoneKind(z % 7), name,
                            QStringLiteral("10.%1.0.0/24").arg(z % 250), PerZone, 0});
        for (int i = 0; i < PerZone && scene.nodes.size() < nodes; ++i) {
            addNode(scene, {"node", corner + QPointF(30 + (i % Side) * 205, 50 + (i / Side) * 84), "platform", "host",
                            "host", 0});
            scene.nodes.last().id = NodeId(QStringLiteral("node-%1").arg(scene.nodes.size()));
            scene.nodes.last().title = QStringLiteral("node-%1").arg(scene.nodes.size());
        }
    }
    for (int i = 0; i < nodes * edgesPerNode; ++i) {
        const int a = i % nodes, kind = next(10);
        const int zone = a / PerZone;
        const int other = kind < 5 ? zone : kind < 8 ? std::min(zone + 1, zones - 1) : next(zones);
        const int b = std::min(other * PerZone + next(PerZone), nodes - 1);
        const QRectF from = scene.nodes[a].rect, to = scene.nodes[b].rect;
        const double lane = from.right() + 6 + next(40);
        const QPointF start(from.right(), from.top() + 4 + next(40)), end(to.left(), to.top() + 4 + next(40));
        const QList<QPointF> points = {start, {lane, start.y()}, {lane, end.y()}, end};
        addEdge(scene, "a", "b", points, "backup", "4287/tcp", {lane, (start.y() + end.y()) / 2});
        Edge &edge = scene.edges.last();
        edge.a = scene.nodes[a].id;
        edge.b = scene.nodes[b].id;
        edge.flowClass = classes[i % classes.size()];
        edge.need = Need(i % 4);
    }
    finish(scene);
    return scene;
}

} // namespace portwright::test
