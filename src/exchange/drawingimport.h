// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/drawio.h"

namespace portwright {

enum class ImportKind { Zone, Node, Firewall, Skip };

/// What one box of a drawing becomes.
struct ImportItem
{
    QString name;
    ImportKind kind = ImportKind::Node;
    ZoneKind zoneKind = ZoneKind::Lan;
    std::optional<RoleRef> role; // of a node; absent: a person has to say
    bool certain = false;        // false: guessed, or not known
    qsizetype parent = -1;       // the item that it stands in
    DrawioShape shape;
};

struct DrawingImport
{
    QString title;
    QList<ImportItem> items;
    int connections = 0; // lines of the drawing: none is taken over, because flows follow from roles
};

/// What the boxes of a page seem to be: boxes with others in them are zones, others are nodes. A role is proposed only
/// where the drawing names it.
DrawingImport proposedImport(const DrawioPage &page, const PackSet &packs);

/// The role that a label names: its id or its title in any language, as a whole or with a number or other words around
/// it. Nothing where there is none, or more than one.
std::optional<RoleRef> roleNamed(const QStringList &lines, const PackSet &packs);
/// The kind of zone that a label names.
std::optional<ZoneKind> zoneKindNamed(const QString &name);

/// A new plan of the items. Nodes without a role are errors, each with its line.
Result<Plan> planOf(const DrawingImport &drawing, const PackSet &packs, const QString &fileName);

} // namespace portwright
