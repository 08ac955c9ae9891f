// SPDX-License-Identifier: Apache-2.0
#include "scene/scene.h"
#include "testmain.h"

using namespace portwright;
using Face = TextMeasure::Face;

/// Widths from the table.
class TestTextMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTextHasNoWidth() { QCOMPARE(TableMeasure().width({}, 13, Face::Regular), 0.0); }

    void widthGrowsWithSizeAndWeight()
    {
        const QString text = QStringLiteral("authority-01");
        const TableMeasure measure;
        QCOMPARE(measure.width(text, 26, Face::Regular), 2 * measure.width(text, 13, Face::Regular));
        QVERIFY(measure.width(text, 13, Face::Semibold) > measure.width(text, 13, Face::Medium));
        QVERIFY(measure.width(text, 13, Face::Medium) > measure.width(text, 13, Face::Regular));
    }

    void knownAdvances()
    {
        const TableMeasure measure;
        QCOMPARE(measure.width(QStringLiteral("\u2014"), 1000, Face::Regular), 1000.0);
        QVERIFY(measure.width(QStringLiteral("i"), 10, Face::Regular) <
                measure.width(QStringLiteral("W"), 10, Face::Regular));
        QVERIFY(measure.width(QStringLiteral("\u2192"), 10, Face::Medium) > 0);
    }

    void germanLettersAreAsWideAsTheirBase()
    {
        const TableMeasure measure;
        QCOMPARE(measure.width(QStringLiteral("ÄÖÜäöü"), 13, Face::Medium),
                 measure.width(QStringLiteral("AOUaou"), 13, Face::Medium));
    }

    void scriptsOutsideTheTable()
    {
        const TableMeasure measure;
        QCOMPARE(measure.width(QStringLiteral("漢字"), 10, Face::Regular), 20.0);
        QVERIFY(measure.width(QStringLiteral("Сервер"), 10, Face::Regular) > 30);
        const QString combined = QString::fromUtf16(u"e\u0301");
        QCOMPARE(measure.width(combined, 10, Face::Regular), measure.width(QStringLiteral("e"), 10, Face::Regular));
        QCOMPARE(measure.width(QString(QChar(0xD800)), 10, Face::Regular) >= 0, true);
    }
};

PORTWRIGHT_TEST(tst_textmeasure, TestTextMeasure)
#include "tst_textmeasure.moc"
