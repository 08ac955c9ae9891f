// SPDX-License-Identifier: Apache-2.0
#include "canvasfixture.h"

#include <QProxyStyle>

using namespace portwright;
using test::CanvasFixture;

namespace {

/// A desktop that wants no motion, so that nothing is waited for.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

/// Two nodes beside each other with one line of `flows` flows.
std::shared_ptr<const Scene> pairOfNodes(int flows)
{
    auto scene = std::make_shared<Scene>();
    for (const int left : {60, 760}) {
        NodeBox node;
        node.id = ElementId(left == 60 ? QStringLiteral("a") : QStringLiteral("b"));
        node.title = node.id.text();
        node.rect = QRectF(left, 200, 200, 160);
        scene->nodeIndex.insert(node.id, scene->nodes.size());
        scene->nodes.append(node);
    }
    Edge edge;
    edge.a = scene->nodes.front().id;
    edge.b = scene->nodes.back().id;
    edge.points = {{260, 280}, {760, 280}};
    edge.bounds = QRectF(260, 279, 500, 2);
    edge.flowClass = QStringLiteral("backup");
    edge.width = 2.4;
    for (int flow = 0; flow < flows; ++flow) {
        scene->flowIds.append(FlowId(QStringLiteral("flow-%1").arg(flow)));
        scene->flowTitles.append(scene->flowIds.back().text());
        scene->edgeOfFlow.insert(scene->flowIds.back(), 0);
        edge.flows.append(flow);
    }
    scene->edges.append(edge);
    scene->labels.append({0, QStringLiteral("443/tcp  +3"), QRectF(470, 271, 80, 18), true});
    scene->bounds = QRectF(0, 0, 1060, 600);
    return scene;
}

EdgeSet singly(const Edge &trunk)
{
    EdgeSet set;
    for (const qsizetype flow : trunk.flows) {
        Edge edge = trunk;
        edge.flows = {flow};
        edge.width = 1.6;
        edge.arrowAtB = true;
        set.labels.append({set.edges.size(), QStringLiteral("%1/tcp").arg(8000 + flow), {}, true});
        set.edges.append(edge);
    }
    return set;
}

QSet<FlowId> flows(std::initializer_list<int> numbers)
{
    QSet<FlowId> ids;
    for (const int number : numbers)
        ids.insert(FlowId(QStringLiteral("flow-%1").arg(number)));
    return ids;
}

class FanFixture : public CanvasFixture
{
public:
    explicit FanFixture(int flows)
    {
        view.setStyle(&m_still);
        view.setStrands(singly);
        view.setScene(pairOfNodes(flows));
        view.setZoom(1);
    }
    QPoint middle(double across = 0) const { return view.camera().toView(QPointF(510, 280 + across)).toPoint(); }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        moveTo(at, modifiers, Qt::NoButton);
        QTest::mouseClick(&view, Qt::LeftButton, modifiers, at);
    }

private:
    StillStyle m_still;
};

} // namespace

/// A line of several flows opens into all of them, and closes again.
class TestFanOut : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensUnderTheRestingPointer()
    {
        FanFixture canvas(3);
        const QImage folded = canvas.picture();
        canvas.moveTo(canvas.middle(), {}, Qt::NoButton);
        QTRY_COMPARE(canvas.view.fannedEdge(), 0);
        QVERIFY(canvas.picture() != folded);
        canvas.moveTo(canvas.middle(120), {}, Qt::NoButton);
        QCOMPARE(canvas.view.fannedEdge(), -1);
        QCOMPARE(canvas.picture(), folded);
    }

    void aLineOfOneFlowStaysALine()
    {
        FanFixture canvas(1);
        canvas.click(canvas.middle());
        QCOMPARE(canvas.view.selectedFlows(), flows({0}));
        QCOMPARE(canvas.view.fannedEdge(), -1);
    }

    void opensWhileSelectedAndFoldsAfterwards()
    {
        FanFixture canvas(4);
        canvas.click(canvas.middle());
        QCOMPARE(canvas.view.selectedFlows(), flows({0, 1, 2, 3}));
        QCOMPARE(canvas.view.fannedEdge(), 0);
        QTest::keyClick(&canvas.view, Qt::Key_Escape);
        QVERIFY(canvas.view.selectedFlows().isEmpty());
        canvas.moveTo(canvas.middle(150), {}, Qt::NoButton);
        QCOMPARE(canvas.view.fannedEdge(), -1);
    }

    void eachFlowCanBePicked()
    {
        FanFixture canvas(3);
        canvas.click(canvas.middle());
        canvas.picture(); // places the tracks
        canvas.click(canvas.middle(-8) + QPoint(-200, 0));
        QCOMPARE(canvas.view.selectedFlows(), flows({0}));
        QCOMPARE(canvas.view.fannedEdge(), 0);
        canvas.click(canvas.middle(8) + QPoint(-200, 0), Qt::ControlModifier);
        QCOMPARE(canvas.view.selectedFlows(), flows({0, 2}));
    }

    void keysWalkThroughTheFlows()
    {
        FanFixture canvas(3);
        canvas.click(canvas.middle());
        QTest::keyClick(&canvas.view, Qt::Key_PageDown);
        QCOMPARE(canvas.view.selectedFlows(), flows({0}));
        QTest::keyClick(&canvas.view, Qt::Key_PageDown);
        QCOMPARE(canvas.view.selectedFlows(), flows({1}));
        QTest::keyClick(&canvas.view, Qt::Key_PageUp);
        QTest::keyClick(&canvas.view, Qt::Key_PageUp);
        QCOMPARE(canvas.view.selectedFlows(), flows({2}));
    }

    void labelsOfManyStandInAList()
    {
        FanFixture canvas(14);
        canvas.click(canvas.middle());
        canvas.picture();
        QSet<FlowId> picked;
        for (int y = 20; y < canvas.view.height() - 60; y += 7) {
            canvas.click(canvas.middle() + QPoint(90, y - canvas.middle().y()));
            if (canvas.view.selectedFlows().size() == 1)
                picked |= canvas.view.selectedFlows();
            canvas.view.setSelection({}, flows({0, 1}));
        }
        QCOMPARE(picked.size(), 14);
    }

    void farAwayNothingOpens()
    {
        FanFixture canvas(3);
        canvas.view.setZoom(0.3);
        canvas.view.setSelection({}, flows({0, 1, 2}));
        QCOMPARE(canvas.view.fannedEdge(), -1);
        canvas.view.setZoom(1);
        QCOMPARE(canvas.view.fannedEdge(), 0);
    }

    void anotherSceneFolds()
    {
        FanFixture canvas(3);
        canvas.click(canvas.middle());
        canvas.view.setSelection({}, {});
        canvas.view.setScene(pairOfNodes(2));
        QCOMPARE(canvas.view.fannedEdge(), -1);
        canvas.picture();
    }

    void whatIsToStandOutDoes()
    {
        FanFixture canvas(2);
        const QImage plain = canvas.picture();
        canvas.view.setStressed(QSet<FlowId>());
        const QImage faded = canvas.picture();
        QVERIFY(faded != plain);
        canvas.moveTo(canvas.middle(150), {}, Qt::NoButton);
        QCOMPARE(canvas.picture(), faded); // the pointer does not end it
        canvas.view.setStressed(flows({0}));
        QCOMPARE(canvas.picture(), plain);
        canvas.view.setStressed({});
        QCOMPARE(canvas.picture(), plain);
    }
};

PORTWRIGHT_TEST(tst_fanout, TestFanOut)
#include "tst_fanout.moc"
