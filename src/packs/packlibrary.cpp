// SPDX-License-Identifier: Apache-2.0
#include "packs/packlibrary.h"

#include "base/jsonwriter.h"
#include "packs/packfile.h"
#include "packs/packreading.h"
#include "packs/packtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace portwright {

namespace {

constexpr QLatin1String PackPattern("*.pack.json");

/// "2021-05" as "2021", "-", "05".
QStringList partsOf(const QString &edition)
{
    static const QRegularExpression parts(QStringLiteral("[0-9]+|[^0-9]+"));
    QStringList result;
    for (auto match = parts.globalMatch(edition); match.hasNext();)
        result += match.next().captured();
    return result;
}

int compareParts(const QString &a, const QString &b)
{
    bool leftIsNumber = false;
    bool rightIsNumber = false;
    const quint64 left = a.toULongLong(&leftIsNumber);
    const quint64 right = b.toULongLong(&rightIsNumber);
    if (leftIsNumber && rightIsNumber && left != right)
        return left < right ? -1 : 1;
    return leftIsNumber && rightIsNumber ? 0 : a.compare(b);
}

QByteArray compacted(const QByteArray &text)
{
    const Result<JsonDocument> document = JsonDocument::parse(text, {});
    return document ? document->root().compact() : QByteArray();
}

Errors saidOfThePack(const QString &words, const Errors &errors)
{
    Errors said;
    for (const Error &error : errors)
        said += Error{words.arg(error.message), error.where};
    return said;
}

bool comesBefore(const Pack &a, const Pack &b)
{
    return a.id == b.id ? isLaterEdition(a.edition, b.edition) : a.id < b.id;
}

} // namespace

/// Takes one pack whose references are not met out of the list; false where there is none.
bool PackLibrary::dropUnmet(QList<std::shared_ptr<const Pack>> &packs, QList<LeftOutPack> &leftOut) const
{
    const PackSet set(packs);
    for (qsizetype i = 0; i < packs.size(); ++i) {
        const std::shared_ptr<const Pack> pack = packs.at(i);
        const Errors errors = unmetReferences(set, *pack, entry(pack->id, pack->edition)->text);
        if (errors.isEmpty())
            continue;
        leftOut += LeftOutPack{pack->id, pack->edition, pack->origin, errors};
        packs.removeAt(i);
        return true;
    }
    return false;
}

Errors toldErrors(const LeftOutPack &pack)
{
    return saidOfThePack(PackText::tr("The pack is left out: %1"), pack.errors);
}

bool isLaterEdition(const QString &a, const QString &b)
{
    const QStringList left = partsOf(a);
    const QStringList right = partsOf(b);
    for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (const int order = compareParts(left.at(i), right.at(i)); order != 0)
            return order > 0;
    }
    return left.size() == right.size() ? a > b : left.size() > right.size();
}

Result<PackLibrary> PackLibrary::builtIn()
{
    PackLibrary library;
    const QDir folder(QStringLiteral(":/packs"));
    for (const QString &name : folder.entryList({PackPattern}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const QByteArray text = opened ? file.readAll() : QByteArray();
        const Result<JsonDocument> document = JsonDocument::parse(text, name);
        Result<Pack> pack = document ? readPack(*document) : Result<Pack>(document.errors());
        if (!pack)
            return pack.errors();
        library.insert(std::move(pack).value(), text);
    }
    return library;
}

void PackLibrary::addFolder(const FileSystem &files, const QString &folder, PackOrigin::Kind kind)
{
    for (const QString &path : files.filesIn(folder, PackPattern)) {
        const PackOrigin origin{kind, path};
        const Result<QByteArray> text = files.read(path);
        if (text)
            add(*text, origin);
        else
            leaveOut({}, origin, text.errors());
    }
}

void PackLibrary::add(const QByteArray &text, const PackOrigin &origin)
{
    Result<Pack> pack = parsePack(text, origin.path);
    if (!pack) {
        leaveOut(text, origin, pack.errors());
        return;
    }
    pack->origin = origin;
    if (const Entry *known = entry(pack->id, pack->edition)) {
        if (compacted(known->text) == compacted(text))
            return;
        const QString message =
            PackText::tr("Edition %2 of the pack \"%1\" is there already with other contents (%3); give "
                         "this one an edition of its own");
        const QString place =
            known->pack->origin.kind == PackOrigin::Kind::BuiltIn ? PackText::tr("built in") : known->pack->origin.path;
        const Result<JsonDocument> document = JsonDocument::parse(text, origin.path);
        leaveOut(text, origin, {document->root().find(u"edition").error(message.arg(pack->id, pack->edition, place))});
        return;
    }
    insert(std::move(pack).value(), text);
}

void PackLibrary::insert(Pack pack, const QByteArray &text)
{
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&pack](const Entry &other) { return comesBefore(pack, *other.pack); });
    m_entries.insert(place, Entry{std::make_shared<const Pack>(std::move(pack)), text});
}

/// What can still be read of a broken pack says which one it is.
void PackLibrary::leaveOut(const QByteArray &text, const PackOrigin &origin, const Errors &errors)
{
    LeftOutPack pack{QFileInfo(origin.path).fileName().chopped(PackPattern.size() - 1), {}, origin, errors};
    if (const Result<JsonDocument> document = JsonDocument::parse(text, origin.path)) {
        const QString id = document->root().find(u"id").toString();
        pack.id = id.isEmpty() ? pack.id : id;
        pack.edition = document->root().find(u"edition").toString();
    }
    m_leftOut += pack;
}

const PackLibrary::Entry *PackLibrary::entry(const QString &id, const QString &edition) const
{
    for (const Entry &entry : m_entries) {
        if (entry.pack->id == id && (edition.isEmpty() || entry.pack->edition == edition))
            return &entry;
    }
    return nullptr;
}

QList<std::shared_ptr<const Pack>> PackLibrary::editions() const
{
    QList<std::shared_ptr<const Pack>> packs;
    for (const Entry &entry : m_entries)
        packs += entry.pack;
    return packs;
}

std::shared_ptr<const Pack> PackLibrary::find(const QString &id, const QString &edition) const
{
    const Entry *found = entry(id, edition);
    return found ? found->pack : nullptr;
}

QStringList PackLibrary::editionsOf(const QString &id) const
{
    QStringList editions;
    for (const Entry &entry : m_entries) {
        if (entry.pack->id == id)
            editions += entry.pack->edition;
    }
    return editions;
}

QByteArray PackLibrary::canonicalText(const Pack &pack) const
{
    const Entry *found = entry(pack.id, pack.edition);
    JsonWriter json;
    json.raw(compacted(found ? found->text : QByteArray("{}")));
    return json.take();
}

PackSet PackLibrary::packsFor(const QList<PackRef> &named) const
{
    QMap<QString, QString> wanted;
    for (const PackRef &ref : named)
        wanted.insert(ref.id, ref.edition);
    QList<std::shared_ptr<const Pack>> packs;
    for (const Entry &entry : m_entries) {
        if (!packs.isEmpty() && packs.last()->id == entry.pack->id)
            continue;
        const std::shared_ptr<const Pack> pack = find(entry.pack->id, wanted.value(entry.pack->id));
        packs += pack ? pack : entry.pack;
    }
    QList<LeftOutPack> leftOut = m_leftOut;
    while (dropUnmet(packs, leftOut)) {
    }
    QMap<QString, QString> newer;
    for (const auto &pack : std::as_const(packs)) {
        if (const QString newest = find(pack->id)->edition; newest != pack->edition)
            newer.insert(pack->id, newest);
    }
    PackSet set(std::move(packs), std::move(leftOut));
    set.setNewerEditions(std::move(newer));
    return set;
}

Errors PackLibrary::brokenNamed(const QList<PackRef> &named) const
{
    Errors errors;
    for (const PackRef &ref : named) {
        if (entry(ref.id, ref.edition))
            continue;
        for (const LeftOutPack &pack : m_leftOut) {
            if (pack.id == ref.id && (pack.edition.isEmpty() || ref.edition.isEmpty() || pack.edition == ref.edition))
                errors += saidOfThePack(PackText::tr("The plan needs this pack: %1"), pack.errors);
        }
    }
    return errors;
}

} // namespace portwright
