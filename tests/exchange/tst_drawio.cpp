// SPDX-License-Identifier: Apache-2.0
#include "exchange/drawio.h"
#include "testmain.h"

#include <QElapsedTimer>

using namespace portwright;

namespace {

QByteArray file(const QByteArray &cells)
{
    return "<mxfile><diagram name=\"First\"><mxGraphModel><root><mxCell id=\"0\"/>\n<mxCell id=\"1\" parent=\"0\"/>\n" +
           cells + "</root></mxGraphModel></diagram></mxfile>";
}

QByteArray box(const QByteArray &id, const QByteArray &parent, const QByteArray &label, const QByteArray &geometry)
{
    return "<mxCell id=\"" + id + "\" parent=\"" + parent + "\" value=\"" + label +
           "\" vertex=\"1\" style=\"rounded=1;\"><mxGeometry " + geometry + " as=\"geometry\"/></mxCell>\n";
}

QByteArray packed(const QByteArray &model)
{
    const QByteArray zlib = qCompress(model.toPercentEncoding(), 9);
    return zlib.mid(6, zlib.size() - 10).toBase64();
}

Result<QList<DrawioPage>> read(const QByteArray &bytes)
{
    return readDrawio(bytes, QStringLiteral("a.drawio"));
}

} // namespace

/// draw.io files of all kinds are read; hostile ones are one error with a line.
class TestDrawio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesCountFromTheParent()
    {
        const auto pages = read(file(box("z", "1", "Zone", "x=\"100\" y=\"50\" width=\"400\" height=\"300\"") +
                                     box("n", "z", "&lt;b&gt;Mail &amp;amp; more&lt;/b&gt;&lt;br&gt;10.0.0.1",
                                         "x=\"20\" y=\"30\" width=\"120\" height=\"60\"")));
        QVERIFY(pages.isOk());
        const QList<DrawioShape> shapes = pages->first().shapes;
        QCOMPARE(shapes.size(), 2);
        QCOMPARE(shapes[1].rect, QRectF(120, 80, 120, 60));
        QCOMPARE(shapes[1].parent, 0);
        QCOMPARE(shapes[1].lines, (QStringList{QStringLiteral("Mail & more"), QStringLiteral("10.0.0.1")}));
        QCOMPARE(shapes[1].line, 4);
    }

    void packedAndPlainPagesAreTheSame()
    {
        const QByteArray model = "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>" +
                                 box("n", "1",
                                     "Gr\xc3\xb6\xc3\x9f"
                                     "e",
                                     "width=\"10\" height=\"10\"") +
                                 "</root></mxGraphModel>";
        const auto pages = read("<mxfile>\n<diagram name=\"Plain\">" + model + "</diagram>\n<diagram name=\"Packed\">" +
                                packed(model) + "</diagram></mxfile>");
        QVERIFY2(pages.isOk(), pages ? "" : qPrintable(errorsText(pages.errors())));
        QCOMPARE(pages->size(), 2);
        QCOMPARE(pages->at(1).name, QStringLiteral("Packed"));
        QCOMPARE(pages->at(1).shapes.first().lines, pages->at(0).shapes.first().lines);
        QCOMPARE(pages->at(1).shapes.first().lines.first(), QStringLiteral("Gr\u00f6\u00dfe"));
    }

    void edgesTheirLabelsGroupsAndTextsAreNoBoxes()
    {
        const auto pages =
            read(file("<mxCell id=\"e\" parent=\"1\" edge=\"1\" value=\"443\"><mxGeometry relative=\"1\" "
                      "as=\"geometry\"/></mxCell>" +
                      box("l", "e", "443/tcp", "width=\"30\" height=\"10\"") +
                      "<mxCell id=\"g\" parent=\"1\" vertex=\"1\" style=\"group\"><mxGeometry x=\"5\" y=\"5\" "
                      "width=\"100\" height=\"100\" as=\"geometry\"/></mxCell>"
                      "<mxCell id=\"t\" parent=\"1\" value=\"Note\" vertex=\"1\" style=\"text;html=1\"><mxGeometry "
                      "width=\"40\" height=\"20\" as=\"geometry\"/></mxCell>" +
                      box("n", "g", "Node", "x=\"1\" y=\"1\" width=\"30\" height=\"10\"")));
        QVERIFY(pages.isOk());
        QCOMPARE(pages->first().shapes.size(), 1);
        QCOMPARE(pages->first().shapes.first().rect.topLeft(), QPointF(6, 6));
        QCOMPARE(pages->first().connections, 1);
    }

    void parentsInACircleEnd()
    {
        const auto pages = read(file(box("a", "b", "A", "x=\"1\" width=\"9\" height=\"9\"") +
                                     box("b", "a", "B", "x=\"1\" width=\"9\" height=\"9\"")));
        QVERIFY(pages.isOk());
        QCOMPARE(pages->first().shapes.size(), 2);
    }

    void hostileInputIsOneErrorWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::newRow("nothing") << QByteArray() << 1;
        QTest::newRow("no XML") << QByteArray("PK\x03\x04 zip") << 1;
        QTest::newRow("other XML") << QByteArray("<svg/>") << 1;
        QTest::newRow("no page") << QByteArray("<mxfile/>") << 1;
        QTest::newRow("entities")
            << QByteArray(
                   "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">\n<!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><mxfile>&b;</mxfile>")
            << 2;
        QTest::newRow("entity in a page") << file("&bomb;") << 3;
        QTest::newRow("deep") << file(QByteArray("<x>").repeated(100000)) << 3;
        QTest::newRow("deep before the page")
            << QByteArray("<mxfile><a>").repeated(1) + QByteArray("<b>").repeated(100000) << 1;
        QTest::newRow("huge number") << file(box("n", "1", "N", "x=\"1e300\" width=\"1\" height=\"1\"")) << 3;
        QTest::newRow("no number") << file(box("n", "1", "N", "x=\"nan\" width=\"1\" height=\"1\"")) << 3;
        QTest::newRow("negative size") << file(box("n", "1", "N", "width=\"-1\" height=\"1\"")) << 3;
        QTest::newRow("long text") << file(box("n", "1", QByteArray(100000, 'a'), "width=\"1\" height=\"1\"")) << 3;
        QTest::newRow("cut off") << file(box("n", "1", "N", "width=\"1\" height=\"1\"")).chopped(30) << 4;
        QTest::newRow("no base64") << QByteArray("<mxfile>\n<diagram>***</diagram></mxfile>") << 2;
        QTest::newRow("no deflate") << QByteArray("<mxfile>\n<diagram>" + QByteArray(60, '\xff').toBase64() +
                                                  "</diagram></mxfile>")
                                    << 2;
        QTest::newRow("packed nothing") << QByteArray("<mxfile>\n<diagram>" + packed("<svg/>") + "</diagram></mxfile>")
                                        << 2;
        QTest::newRow("bomb") << QByteArray("<mxfile>\n<diagram>" + packed(QByteArray(70 << 20, 'a')) +
                                            "</diagram></mxfile>")
                              << 2;
        QTest::newRow("many cells") << file(QByteArray("<mxCell/>").repeated(100001)) << 3;
    }

    void hostileInputIsOneErrorWithItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QElapsedTimer timer;
        timer.start();
        const auto pages = read(bytes);
        QVERIFY(timer.elapsed() < 20000);
        QVERIFY(!pages.isOk());
        QCOMPARE(pages.errors().size(), 1);
        QCOMPARE(pages.errors().first().where.line, line);
        QVERIFY(!pages.errors().first().message.isEmpty());
    }
};

PORTWRIGHT_TEST(tst_drawio, TestDrawio)
#include "tst_drawio.moc"
