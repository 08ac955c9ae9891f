// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "model/plan.h"
#include "packs/pack.h"

namespace portwright {

/// Every edition of every pack that was found, and what was found and cannot be used. What was added first wins.
class PackLibrary
{
public:
    /// The shipped packs (resources :/packs/*.pack.json). Their schema is not checked again.
    static Result<PackLibrary> builtIn();

    /// Adds each *.pack.json of the folder; a broken one is left out and the rest goes on.
    void addFolder(const FileSystem &files, const QString &folder, PackOrigin::Kind kind);
    /// Adds one pack; it is left out where it is broken, or where its edition is there with other contents.
    void add(const QByteArray &text, const PackOrigin &origin);

    /// By id, the newest edition of each first.
    QList<std::shared_ptr<const Pack>> editions() const;
    /// An empty edition asks for the newest. Null where there is none.
    std::shared_ptr<const Pack> find(const QString &id, const QString &edition = {}) const;
    /// Editions of the pack, newest first.
    QStringList editionsOf(const QString &id) const;
    /// The pack's file as canonical JSON.
    QByteArray canonicalText(const Pack &pack) const;
    const QList<LeftOutPack> &leftOut() const { return m_leftOut; }

    /// Of each pack the edition that is named, else the newest. A pack whose references to others are not met is left
    /// out of the set, and those that need it.
    PackSet packsFor(const QList<PackRef> &named) const;
    /// Why a pack that is named cannot be used; empty where the edition that is named is there.
    Errors brokenNamed(const QList<PackRef> &named) const;

private:
    struct Entry
    {
        std::shared_ptr<const Pack> pack;
        QByteArray text;
    };

    void insert(Pack pack, const QByteArray &text);
    void leaveOut(const QByteArray &text, const PackOrigin &origin, const Errors &errors);
    bool dropUnmet(QList<std::shared_ptr<const Pack>> &packs, QList<LeftOutPack> &leftOut) const;
    const Entry *entry(const QString &id, const QString &edition) const;

    QList<Entry> m_entries; // by id, newest first
    QList<LeftOutPack> m_leftOut;
};

/// True if edition `a` is later than `b`: numbers in them count as numbers, so that "10" is later than "9".
bool isLaterEdition(const QString &a, const QString &b);

} // namespace portwright
