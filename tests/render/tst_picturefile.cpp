// SPDX-License-Identifier: Apache-2.0
#include "packs/packfile.h"
#include "render/glyphs.h"
#include "render/picturefile.h"
#include "render/sampledrawing.h"
#include "support/testmain.h"

#include <QDir>

using namespace portwright;

class TestPictureFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pngCanBeRead();
    void equalInputGivesEqualBytes_data();
    void equalInputGivesEqualBytes();
    void dateStandsInThePdf();
    void formatFollowsTheName();
    void writesThroughTheFileSystem();
    void everyRoleHasAGlyph();
    void tilesCoverTheDrawingAndOverlap();
    void onePageStaysOnePage();
    void titleBlockMakesThePngHigher();
};

namespace {

PictureOptions options()
{
    PictureOptions result;
    result.title = QStringLiteral("Backup for Example Corp.");
    result.subtitle = QStringLiteral("Revision 3");
    return result;
}

class FakeFiles : public FileSystem
{
public:
    Result<QByteArray> read(const QString &) const override { return QByteArray(); }
    Result<void> write(const QString &path, const QByteArray &bytes) override
    {
        written.insert(path, bytes);
        return {};
    }
    QHash<QString, QByteArray> written;
};

} // namespace

void TestPictureFile::pngCanBeRead()
{
    const Scene scene = test::sampleDrawing();
    PictureOptions wanted = options();
    wanted.scale = 1;
    const auto bytes = pictureBytes(PictureFormat::Png, scene, wanted);
    QVERIFY(bytes.isOk());
    const QImage image = QImage::fromData(*bytes, "png");
    QVERIFY(image.width() >= int(scene.bounds.width()));
    QVERIFY(image.height() >= int(scene.bounds.height()));
    const QString folder = qEnvironmentVariable("PORTWRIGHT_SAVE_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(QStringLiteral("file.png")));
}

void TestPictureFile::equalInputGivesEqualBytes_data()
{
    QTest::addColumn<PictureFormat>("format");
    QTest::newRow("png") << PictureFormat::Png;
    QTest::newRow("pdf") << PictureFormat::Pdf;
}

void TestPictureFile::equalInputGivesEqualBytes()
{
    QFETCH(PictureFormat, format);
    const auto first = pictureBytes(format, test::sampleDrawing(), options());
    QTest::qWait(1100); // into another second, which a PDF would note
    const auto second = pictureBytes(format, test::sampleDrawing(), options());
    QVERIFY(first.isOk() && second.isOk());
    QVERIFY(first->size() > 5000);
    QCOMPARE(*first, *second);
}

void TestPictureFile::dateStandsInThePdf()
{
    PictureOptions wanted = options();
    wanted.date = QDate(2026, 3, 9);
    const auto bytes = pictureBytes(PictureFormat::Pdf, test::sampleDrawing(), wanted);
    QVERIFY(bytes.isOk());
    QVERIFY(bytes->startsWith("%PDF-1."));
    QVERIFY(bytes->contains("/CreationDate (D:20260309000000Z"));
}

void TestPictureFile::formatFollowsTheName()
{
    QVERIFY(pictureFormatFor(QStringLiteral("a.PNG")) == PictureFormat::Png);
    QVERIFY(pictureFormatFor(QStringLiteral("a.pdf")) == PictureFormat::Pdf);
    QVERIFY(!pictureFormatFor(QStringLiteral("a.svg")));
}

void TestPictureFile::writesThroughTheFileSystem()
{
    FakeFiles files;
    QVERIFY(writePicture(files, QStringLiteral("x.pdf"), PictureFormat::Pdf, test::sampleDrawing(), options()).isOk());
    QCOMPARE(files.written.keys(), QStringList{QStringLiteral("x.pdf")});
}

void TestPictureFile::everyRoleHasAGlyph()
{
    const Result<PackSet> packs = builtInPacks();
    QVERIFY(packs);
    QStringList names{QStringLiteral("firewall"), QStringLiteral("zone"), QStringLiteral("directory"),
                      QStringLiteral("database"), QStringLiteral("monitor")};
    for (const Role *role : packs->roles())
        names += role->glyph;
    for (const QString &name : std::as_const(names)) {
        const QImage glyph = glyphImage(name, 0xff0000, 20);
        QVERIFY2(!glyph.isNull(), qPrintable(name));
        int ink = 0;
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x)
                ink += qAlpha(glyph.pixel(x, y)) > 128 ? 1 : 0;
        QVERIFY2(ink > 20, qPrintable(name));
    }
    QVERIFY(glyphImage(QStringLiteral("no-such-role"), 0, 20).isNull());
}

void TestPictureFile::tilesCoverTheDrawingAndOverlap()
{
    const Scene scene = test::sampleDrawing();
    PictureOptions wanted = options();
    wanted.page.spread = PageSpread::Tiled;
    wanted.page.percent = 150;
    const QList<PagePiece> pieces = piecesOf(QSizeF(500, 400), scene, wanted);
    QVERIFY(pieces.size() > 4);
    QRectF covered;
    for (const PagePiece &piece : pieces) {
        QCOMPARE(piece.scale, 0.75 * 1.5);
        covered |= piece.source;
    }
    QVERIFY(covered.contains(scene.bounds));
    const double common = pieces[0].source.right() - pieces[1].source.left();
    QVERIFY(qAbs(common * pieces[0].scale - 10 * 72 / 25.4) < 0.01);
    const auto bytes = pictureBytes(PictureFormat::Pdf, scene, wanted);
    QVERIFY(bytes.isOk());
    QVERIFY(bytes->count("/Type /Page\n") >= 2);
}

void TestPictureFile::onePageStaysOnePage()
{
    const Scene scene = test::largeDrawing(300, 2);
    PictureOptions wanted = options();
    QVERIFY(piecesOf(QSizeF(500, 400), scene, wanted).size() > 1); // zone by zone, because the text would be too small
    wanted.page.spread = PageSpread::OnePage;
    QCOMPARE(piecesOf(QSizeF(500, 400), scene, wanted).size(), 1);
}

void TestPictureFile::titleBlockMakesThePngHigher()
{
    const Scene scene = test::sampleDrawing();
    PictureOptions wanted = options();
    wanted.title.clear();
    wanted.subtitle.clear();
    wanted.scale = 1;
    const QImage plain = QImage::fromData(*pictureBytes(PictureFormat::Png, scene, wanted), "png");
    wanted.titleBlock = {{QStringLiteral("Customer"), QStringLiteral("Example Corp.")}};
    const QImage image = QImage::fromData(*pictureBytes(PictureFormat::Png, scene, wanted), "png");
    QCOMPARE(image.width(), plain.width());
    QCOMPARE(image.height(), plain.height() + 52);
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 96);
}

PORTWRIGHT_TEST(tst_picturefile, TestPictureFile)
#include "tst_picturefile.moc"
