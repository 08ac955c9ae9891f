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

PORTWRIGHT_TEST(tst_picturefile, TestPictureFile)
#include "tst_picturefile.moc"
