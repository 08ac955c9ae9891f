// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/zonesection.h"

#include "desktop/panels/nodefields.h"
#include "ui_zonesection.h"

namespace portwright {

ZoneSection::ZoneSection(Session &session, PlanEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::ZoneSection>()),
      m_fields([&editor](const QString &step, const QList<Zone> &zones) { editor.setZones(step, zones); })
{
    m_ui->setupUi(this);
    dress(this);
    QList<Choice> kinds;
    for (const ZoneKind kind : {ZoneKind::Internet, ZoneKind::Lan, ZoneKind::Dmz, ZoneKind::Server,
                                ZoneKind::Management, ZoneKind::Cloud, ZoneKind::Vendor})
        kinds.append({zoneKindName(kind), zoneKindTitle(kind)});
    setChoices(m_ui->kind, kinds);
    bind();
}

ZoneSection::~ZoneSection() = default;

void ZoneSection::bind()
{
    m_fields.text(m_ui->name, tr("Rename"), readsText(&Zone::name), writesName<Zone>());
    m_fields.choice(
        m_ui->kind, tr("Change the kind of zone"), [](const Zone &zone) { return zoneKindName(zone.kind); },
        [](Zone &zone, const QString &name) -> Result<void> {
            zone.kind = zoneKindFromName(name).value_or(zone.kind);
            return {};
        });
    m_fields.text(m_ui->networks, tr("Change the networks"), readNetworks, writeNetworks);
    m_fields.choice(
        m_ui->parent, tr("Put into another zone"), [](const Zone &zone) { return zone.parent.text(); },
        [this](Zone &zone, const QString &id) { return writeParent(zone, id); });
    m_fields.text(m_ui->site, tr("Change the site"), readsText(&Zone::site), writesText(&Zone::site));
    m_fields.text(m_ui->owner, tr("Change the owner"), readsText(&Zone::owner), writesText(&Zone::owner));
}

Result<void> ZoneSection::writeParent(Zone &zone, const QString &id) const
{
    const IdList<Zone> &zones = m_session.topology().zones;
    const Zone *around = zones.find(ZoneId(id));
    for (qsizetype depth = 0; around && depth <= zones.size(); ++depth) {
        if (around->id == zone.id)
            return Error{tr("A zone cannot lie within itself."), {}};
        around = zones.find(around->parent);
    }
    zone.parent = ZoneId(id);
    return {};
}

void ZoneSection::show(const QList<Zone> &zones)
{
    m_fields.show({});
    QList<Choice> parents{{{}, tr("no other zone")}};
    for (const Zone &zone : m_session.topology().zones)
        parents.append({zone.id.text(), m_session.nameOf(zone.id)});
    setChoices(m_ui->parent, parents);
    m_fields.show(zones);
    m_ui->zoneHead->setText(zones.size() == 1 ? tr("Zone") : tr("%n zones", nullptr, int(zones.size())));
}

void ZoneSection::editName()
{
    m_ui->name->setFocus(Qt::OtherFocusReason);
    m_ui->name->selectAll();
}

} // namespace portwright
