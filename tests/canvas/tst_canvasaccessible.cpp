// SPDX-License-Identifier: Apache-2.0
#include "canvasfixture.h"
#include "desktop/canvas/canvasaccessible.h"

#include <QAccessible>
#include <QAccessibleActionInterface>

using namespace portwright;
using test::CanvasFixture;

namespace {

QAccessibleInterface *canvasOf(CanvasFixture &canvas)
{
    return QAccessible::queryAccessibleInterface(&canvas.view);
}

int elementCount(const Scene &scene)
{
    return int(scene.nodes.size() + scene.zones.size());
}

QAccessibleInterface *childNamed(QAccessibleInterface *parent, const QString &name)
{
    for (int i = 0; i < parent->childCount(); ++i)
        if (parent->child(i)->text(QAccessible::Name) == name)
            return parent->child(i);
    return nullptr;
}

} // namespace

class TestCanvasAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installCanvasAccessibility(); }
    void canvasIsAList();
    void childrenAreTheScene();
    void flowsAreASecondList();
    void placesAgree();
    void selectionAgrees();
    void pressSelects();
    void childrenFollowTheScene();
    void everyControlHasAName();
};

void TestCanvasAccessible::canvasIsAList()
{
    CanvasFixture canvas;
    QCOMPARE(canvasOf(canvas)->role(), QAccessible::List);
    QCOMPARE(canvasOf(canvas)->text(QAccessible::Name), QStringLiteral("Topology canvas"));
}

void TestCanvasAccessible::childrenAreTheScene()
{
    CanvasFixture canvas;
    const Scene &scene = canvas.view.scene();
    QAccessibleInterface *list = canvasOf(canvas);
    for (int i = 0; i < scene.nodes.size(); ++i) {
        QAccessibleInterface *child = list->child(i);
        QCOMPARE(child->text(QAccessible::Name), scene.nodes[i].title);
        QVERIFY(child->text(QAccessible::Description).contains(scene.nodes[i].subtitle));
        QCOMPARE(child->parent(), list);
        QCOMPARE(list->indexOfChild(child), i);
    }
    QVERIFY(childNamed(list, QStringLiteral("DMZ"))->text(QAccessible::Description).contains(QStringLiteral("Zone")));
    QVERIFY(childNamed(list, QStringLiteral("ntp-01"))
                ->text(QAccessible::Description)
                .contains(QStringLiteral("in Server LAN")));
    QCOMPARE(list->child(elementCount(scene))->text(QAccessible::Name), QStringLiteral("Flows"));
}

void TestCanvasAccessible::flowsAreASecondList()
{
    CanvasFixture canvas;
    QAccessibleInterface *flows = canvasOf(canvas)->child(elementCount(canvas.view.scene()));
    QCOMPARE(flows->role(), QAccessible::List);
    QCOMPARE(flows->childCount(), int(canvas.view.scene().edges.size()));
    QCOMPARE(flows->child(1)->text(QAccessible::Name), QStringLiteral("remote-devices to edge-proxy: 4287/tcp"));
    QCOMPARE(flows->child(1)->parent(), flows);
    QCOMPARE(flows->indexOfChild(flows->child(3)), 3);
    flows->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(canvas.view.selectedFlows(), QSet<FlowId>{canvas.view.scene().flowIds.at(1)});
    QVERIFY(flows->child(1)->state().selected);
}

void TestCanvasAccessible::placesAgree()
{
    CanvasFixture canvas;
    canvas.view.setZoom(0.8);
    QAccessibleInterface *list = canvasOf(canvas);
    for (int i = 0; i < canvas.view.scene().nodes.size(); ++i) {
        const QPoint centre = list->child(i)->rect().center();
        QCOMPARE(list->childAt(centre.x(), centre.y()), list->child(i));
    }
}

void TestCanvasAccessible::selectionAgrees()
{
    CanvasFixture canvas;
    canvas.view.setSelection(CanvasFixture::ids({"ntp-01"}), {});
    QAccessibleInterface *list = canvasOf(canvas);
    for (int i = 0; i < elementCount(canvas.view.scene()); ++i)
        QCOMPARE(bool(list->child(i)->state().selected),
                 list->child(i)->text(QAccessible::Name) == QLatin1String("ntp-01"));
    QVERIFY(list->child(0)->state().focusable);
    if (canvas.view.hasFocus())
        QCOMPARE(list->focusChild()->text(QAccessible::Name), QStringLiteral("ntp-01"));
}

void TestCanvasAccessible::pressSelects()
{
    CanvasFixture canvas;
    QAccessibleInterface *node = childNamed(canvasOf(canvas), QStringLiteral("storage-01"));
    QVERIFY(node->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(canvas.view.selectedElements(), CanvasFixture::ids({"storage-01"}));
}

void TestCanvasAccessible::childrenFollowTheScene()
{
    CanvasFixture canvas;
    QVERIFY(childNamed(canvasOf(canvas), QStringLiteral("ntp-01")));
    Scene fewer;
    fewer.nodes = {canvas.view.scene().nodes.first()};
    test::finish(fewer);
    canvas.view.setScene(std::make_shared<Scene>(fewer));
    QVERIFY(!childNamed(canvasOf(canvas), QStringLiteral("ntp-01")));
    QVERIFY(childNamed(canvasOf(canvas), QStringLiteral("licence")));
    QCOMPARE(canvasOf(canvas)->child(1)->childCount(), 0);
}

void TestCanvasAccessible::everyControlHasAName()
{
    CanvasFixture canvas;
    for (QWidget *widget : canvas.view.findChildren<QWidget *>())
        if (widget->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
}

PORTWRIGHT_TEST(tst_canvasaccessible, TestCanvasAccessible)
#include "tst_canvasaccessible.moc"
