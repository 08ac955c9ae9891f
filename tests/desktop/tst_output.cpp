// SPDX-License-Identifier: Apache-2.0
#include "deskfixture.h"
#include "desktop/dialogs/drawingdialog.h"
#include "desktop/dialogs/importdialog.h"
#include "desktop/dialogs/pagepreview.h"
#include "desktop/look/look.h"
#include "desktop/window/mainwindow.h"
#include "desktop/window/outputactions.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace portwright;
using namespace portwright::test;

namespace {

template <class T>
T *child(QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

void choose(QWidget &parent, const char *box, const char *value)
{
    auto *combo = child<QComboBox>(parent, box);
    combo->setCurrentIndex(combo->findData(QString::fromLatin1(value)));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namelessControls(QWidget &dialog)
{
    QStringList nameless;
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        const bool isControl = widget->inherits("QAbstractButton") || widget->inherits("QComboBox") ||
                               widget->inherits("QAbstractSpinBox") || widget->inherits("QTableView") ||
                               widget->inherits("QListWidget");
        QAccessibleInterface *face = isControl ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        const bool isInner = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                             widget->inherits("QTableCornerButton") || !widget->parentWidget() ||
                             widget->parentWidget()->inherits("QComboBoxPrivateContainer");
        if (face && !isInner && face->text(QAccessible::Name).isEmpty())
            nameless += QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    }
    return nameless;
}

const char *const ForeignDrawing =
    R"(<mxfile><diagram name="One"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="z" parent="1" value="DMZ" vertex="1" style="swimlane"><mxGeometry x="40" y="40" width="400" height="200" as="geometry"/></mxCell>
<mxCell id="a" parent="z" value="Blue box" vertex="1"><mxGeometry x="24" y="48" width="120" height="60" as="geometry"/></mxCell>
</root></mxGraphModel></diagram><diagram name="Two"><mxGraphModel><root><mxCell id="0"/></root></mxGraphModel></diagram></mxfile>)";

} // namespace

/// What leaves the program as a picture, on paper or for draw.io, and what comes in.
class TestOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName()
    {
        DeskFixture fixture;
        QVERIFY(fixture.desk().files.open(QStringLiteral("sample:storage-dmz")));
        DrawingDialog drawing(fixture.session(), fixture.settings(), DrawingDialog::Purpose::Export, false);
        QCOMPARE(namelessControls(drawing), QStringList());
        ImportDialog import(*readDrawio(ForeignDrawing, QString()), fixture.session().library().packsFor({}),
                            QStringLiteral("en"));
        QCOMPARE(namelessControls(import), QStringList());
    }

    void thePreviewShowsWhatIsChosen()
    {
        DeskFixture fixture;
        QVERIFY(fixture.desk().files.open(QStringLiteral("sample:storage-dmz")));
        DrawingDialog dialog(fixture.session(), fixture.settings(), DrawingDialog::Purpose::Export, false);
        const qsizetype edges = dialog.drawing().scene.edges.size();
        QCOMPARE(dialog.drawing().scene, *fixture.session().scene());
        auto *classes = child<QListWidget>(dialog, "classes");
        for (int row = 1; row < classes->count(); ++row)
            classes->item(row)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(dialog.drawing().scene.edges.size() < edges);
        choose(dialog, "spread", "tiled");
        choose(dialog, "paper", "A4");
        child<QSpinBox>(dialog, "percent")->setValue(150);
        auto *preview = dialog.findChild<PagePreview *>();
        QTRY_VERIFY(preview->pageCount() > 3);
        child<QPushButton>(dialog, "next")->click();
        QCOMPARE(preview->page(), 1);
        choose(dialog, "format", "png");
        QTRY_COMPARE(preview->pageCount(), 0);
    }

    void onlyTheSelectionCanBeShown()
    {
        DeskFixture fixture;
        QVERIFY(fixture.desk().files.open(QStringLiteral("sample:storage-dmz")));
        Session &session = fixture.session();
        session.select({{named(session.topology(), QStringLiteral("Storage 1")),
                         named(session.topology(), QStringLiteral("Storage 2"))},
                        {}});
        DrawingDialog dialog(session, fixture.settings(), DrawingDialog::Purpose::Print, false);
        child<QCheckBox>(dialog, "only")->setChecked(true);
        QTRY_COMPARE(dialog.drawing().scene.nodes.size(), 2);
        QCOMPARE(dialog.format(), QStringLiteral("pdf"));
    }

    void choicesAreRemembered()
    {
        DeskFixture fixture;
        QVERIFY(fixture.desk().files.open(QStringLiteral("sample:storage-dmz")));
        {
            DrawingDialog dialog(fixture.session(), fixture.settings(), DrawingDialog::Purpose::Export, false);
            choose(dialog, "format", "svg");
            choose(dialog, "paper", "A1");
            child<QCheckBox>(dialog, "titleBlock")->setChecked(false);
            child<QListWidget>(dialog, "needs")->item(3)->setCheckState(Qt::Unchecked);
            dialog.accept();
        }
        const DrawingDialog again(fixture.session(), fixture.settings(), DrawingDialog::Purpose::Export, true);
        QCOMPARE(again.format(), QStringLiteral("svg"));
        QCOMPARE(again.options().page.paper, QStringLiteral("A1"));
        QVERIFY(!again.options().titleBlock && again.options().masked);
        QCOMPARE(again.options().filter.needs->size(), 4);
    }

    void writesEveryFormatMaskedWhereThatIsOn_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"pdf", "svg", "png"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void writesEveryFormatMaskedWhereThatIsOn()
    {
        QFETCH(QString, format);
        DeskFixture fixture;
        Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        QVERIFY(fixture.desk().files.open(QStringLiteral("sample:storage-dmz")));
        MainWindow window(fixture.desk(), look);
        auto *output = window.findChild<OutputActions *>();
        const QString path = fixture.path(QStringLiteral("a.") + format);
        output->setAskPath([&](const QString &, const QString &) { return path; });
        DrawingDialog dialog(fixture.session(), fixture.settings(), DrawingDialog::Purpose::Export, true);
        choose(dialog, "format", qPrintable(format));
        output->write(dialog);
        const QByteArray bytes = contents(path);
        QVERIFY(bytes.size() > 5000);
        if (format == QLatin1String("svg"))
            QVERIFY(bytes.contains("Server 1") && !bytes.contains("Storage 1") && !bytes.contains("10.20."));
    }

    void aDrawingIsImportedAsOneStep()
    {
        DeskFixture fixture;
        Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        MainWindow window(fixture.desk(), look);
        ImportDialog dialog(*readDrawio(ForeignDrawing, QString()), fixture.session().library().packsFor({}),
                            QStringLiteral("en"));
        auto *table = child<QTableView>(dialog, "boxes");
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(1, ImportModel::Role).data().toString(), QStringLiteral("choose a role"));
        auto *give = child<QPushButton>(dialog, "give");
        QVERIFY(give->isEnabled());
        QVERIFY(table->model()->setData(table->model()->index(1, ImportModel::Role), QStringLiteral("common/host")));
        QVERIFY(!give->isEnabled());
        window.findChild<OutputActions *>()->take(dialog, QString());
        const Plan &plan = fixture.session().plan();
        QCOMPARE(plan.topology.nodes.size(), 1);
        QCOMPARE(plan.layout.nodes.value(plan.topology.nodes.at(0).id), QPoint(64, 88));
        QVERIFY(fixture.session().document().isModified());
        fixture.session().document().undoStack()->undo();
        QVERIFY(fixture.session().plan().topology.nodes.isEmpty());
        child<QComboBox>(dialog, "page")->setCurrentIndex(1);
        QCOMPARE(table->model()->rowCount(), 0);
    }
};

PORTWRIGHT_TEST(tst_output, TestOutput)
#include "tst_output.moc"
