// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/pairsection.h"

#include "desktop/panels/fields.h"
#include "rules/explain.h"
#include "ui_pairsection.h"

namespace portwright {

PairSection::PairSection(const Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::PairSection>())
{
    m_ui->setupUi(this);
    dress(this);
    for (QLabel *label : {m_ui->flows, m_ui->absences}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::StrongFocus);
    }
}

PairSection::~PairSection() = default;

QStringList PairSection::flowsBetween(const NodeId &from, const NodeId &to) const
{
    QStringList lines;
    for (const Flow &flow : m_session.derivation().flows) {
        if (flow.source != from || flow.destination != to)
            continue;
        const Explanation why = explain(m_session.plan(), m_session.derivation(), flow, m_session.language());
        lines += tr("%1 (%2)").arg(why.sentence, flowStateTitle(m_session.stateOf(flow)));
    }
    return lines;
}

QStringList PairSection::absencesBetween(const NodeId &from, const NodeId &to) const
{
    QStringList lines;
    for (const Absence &absence : explainAbsence(m_session.plan(), m_session.packs(), from, to, m_session.language())) {
        QString line =
            tr("%1 to %2, %3: %4").arg(m_session.nameOf(from), m_session.nameOf(to), absence.rule, absence.reason);
        QStringList ways;
        for (const Counterfactual &way : absence.ways)
            ways += way.text;
        if (!ways.isEmpty())
            line += u'\n' + tr("What would make it appear: %1").arg(ways.join(tr("; or: ")));
        lines += line;
    }
    return lines;
}

void PairSection::show(const NodeId &first, const NodeId &second)
{
    const QStringList flows = flowsBetween(first, second) + flowsBetween(second, first);
    const QStringList absences = absencesBetween(first, second) + absencesBetween(second, first);
    m_ui->flows->setText(flows.isEmpty() ? tr("Nothing goes between the two.") : bulleted(flows));
    m_ui->absences->setText(bulleted(absences));
    m_ui->absences->setVisible(!absences.isEmpty());
    m_ui->absencesHead->setVisible(!absences.isEmpty());
}

} // namespace portwright
