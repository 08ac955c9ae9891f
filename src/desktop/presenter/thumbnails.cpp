// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/thumbnails.h"

#include "app/packfolders.h"
#include "app/workspace.h"
#include "render/layerpainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace portwright {

namespace {

constexpr int Finer = 4; // than it is shown: texts become small, and dense screens have enough pixels
constexpr double ThumbnailMargin = 12;
constexpr qint64 MostBytes = 2'000'000; // a larger plan takes long and shows nothing at this size

bool isSample(const QString &path)
{
    return path.startsWith(QStringLiteral("sample:"));
}

/// The file's part of the names of its pictures.
QString stemOf(const QString &path)
{
    return QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex());
}

/// Tells one state of a file from another, and how it is drawn.
QString stateOf(const QFileInfo &file, const Theme &theme)
{
    const QString drawn = QCoreApplication::applicationVersion() + (theme.dark ? u"-dark" : u"-light");
    return QStringLiteral("-%1-%2-%3.png").arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size()).arg(drawn);
}

QImage draw(const Plan &plan, const PackSet &packs, const Theme &theme)
{
    const Derivation derivation = derive(plan, packs, QStringLiteral("en"));
    const auto scene = buildScene(plan, derivation, route(plan, derivation), TableMeasure());
    const QSize size = Thumbnails::Size * Finer;
    QImage image(size, QImage::Format_RGB32);
    const QRectF area = scene->bounds.adjusted(-ThumbnailMargin, -ThumbnailMargin, ThumbnailMargin, ThumbnailMargin);
    const double zoom = std::min({size.width() / area.width(), size.height() / area.height(), 1.0});
    const QPointF topLeft = area.center() - QPointF(size.width(), size.height()) / (2 * zoom);
    PaintState state;
    state.grid = false;
    LayerPainter(theme, QFont()).paint(image, *scene, state, {topLeft, zoom}, image.rect());
    return image;
}

QImage drawFile(const FileSystem &files, PackLibrary library, const QString &path, const Theme &theme)
{
    const Result<Plan> plan = openPlan(files, path);
    if (!plan || plan->topology.zones.isEmpty())
        return {};
    if (const QString beside = folderBeside(path); !beside.isEmpty())
        library.addFolder(files, beside, PackOrigin::Kind::BesidePlan);
    return draw(*plan, library.packsFor(plan->packs), theme);
}

void keep(const QString &folder, const QString &stem, const QString &name, const QImage &image)
{
    QDir directory(folder);
    if (!directory.mkpath(QStringLiteral(".")))
        return;
    for (const QString &old : directory.entryList({QString(stem + u'*')}, QDir::Files)) {
        if (old.section(u'-', -1) == name.section(u'-', -1))
            directory.remove(old);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    static_cast<void>(DiskFileSystem().write(directory.filePath(name), bytes)); // drawn again next time
}

} // namespace

Thumbnails::Thumbnails(const FileSystem &files, PackLibrary library, const QString &folder, QObject *parent)
    : QObject(parent), m_files(files), m_library(std::make_shared<PackLibrary>(std::move(library))), m_folder(folder)
{
    m_worker.setMaxThreadCount(1);
}

Thumbnails::~Thumbnails()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void Thumbnails::request(const QString &path, const Theme &theme)
{
    m_worker.start([this, path, theme] {
        PlanPicture picture{path, true, {}, {}};
        const QFileInfo file(path);
        const QString stem = stemOf(path);
        const QString name = stem + stateOf(file, theme);
        const QString place = m_folder.isEmpty() || isSample(path) ? QString() : m_folder + u'/' + name;
        if (!isSample(path)) {
            picture.exists = file.isFile();
            picture.modified = file.lastModified();
        }
        if (!place.isEmpty() && QFileInfo::exists(place))
            picture.image = QImage(place);
        else if (picture.exists && file.size() <= MostBytes)
            picture.image = drawFile(m_files, *m_library, path, theme);
        if (!place.isEmpty() && !picture.image.isNull() && !QFileInfo::exists(place))
            keep(m_folder, stem, name, picture.image);
        QMetaObject::invokeMethod(
            this, [this, picture] { Q_EMIT ready(picture); }, Qt::QueuedConnection);
    });
}

void Thumbnails::requestOf(const QString &name, const Plan &plan, const Theme &theme)
{
    m_worker.start([this, name, plan, theme] {
        const PlanPicture picture{name, true, {}, draw(plan, m_library->packsFor(plan.packs), theme)};
        QMetaObject::invokeMethod(
            this, [this, picture] { Q_EMIT ready(picture); }, Qt::QueuedConnection);
    });
}

} // namespace portwright
