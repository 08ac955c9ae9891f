// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/plansection.h"

#include "desktop/dialogs/adoptdialog.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/nodefields.h"
#include "desktop/panels/settinglines.h"
#include "model/edits.h"
#include "rules/ruleoutcome.h"
#include "ui_plansection.h"

namespace portwright {

namespace {

Fields<Plan>::Read readsAbout(QString About::*member)
{
    return [member](const Plan &plan) { return plan.about.*member; };
}

Fields<Plan>::Write writesAbout(QString About::*member)
{
    return [member](Plan &plan, const QString &text) -> Result<void> {
        plan.about.*member = text;
        return {};
    };
}

} // namespace

PlanSection::PlanSection(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::PlanSection>()),
      m_fields([&session](const QString &step, const QList<Plan> &plans) { session.apply(step, plans.first()); })
{
    m_ui->setupUi(this);
    m_settings = new SettingsForm(session.language(), this);
    layout()->replaceWidget(m_ui->settings, m_settings);
    delete std::exchange(m_ui->settings, nullptr);
    dress(this);
    bind();
    connect(m_settings, &SettingsForm::edited, this,
            [this](const QString &pack, const QString &setting, const std::optional<SettingValue> &value) {
                m_session.apply(tr("Change %1").arg(setting), withPlanSetting(m_session.plan(), pack, setting, value));
            });
}

PlanSection::~PlanSection() = default;

void PlanSection::bind()
{
    const QString step = tr("Change the plan's description");
    m_fields.text(m_ui->name, tr("Rename the plan"), readsText(&Plan::name), writesName<Plan>());
    m_fields.text(m_ui->customer, step, readsAbout(&About::customer), writesAbout(&About::customer));
    m_fields.text(m_ui->author, step, readsAbout(&About::author), writesAbout(&About::author));
    m_fields.text(m_ui->revision, step, readsAbout(&About::revision), writesAbout(&About::revision));
    m_fields.text(m_ui->date, step, readsAbout(&About::date), writesAbout(&About::date));
    m_fields.text(m_ui->confidentiality, step, readsAbout(&About::confidentiality),
                  writesAbout(&About::confidentiality));
}

void PlanSection::show()
{
    m_fields.show({m_session.plan()});
    m_ui->facts->setText(factsText());
    showOffers();
    m_settings->show(planSettingLines(m_session));
    QWidget *last = m_ui->confidentiality;
    for (QPushButton *offer : std::as_const(m_offers)) {
        setTabOrder(last, offer);
        last = offer;
    }
    tabAfter(last, m_settings);
}

/// One button for each pack of which another edition could be adopted.
void PlanSection::showOffers()
{
    for (QPushButton *old : std::as_const(m_offers)) {
        old->hide();
        old->deleteLater(); // one of them may be what asks for this
    }
    m_offers.clear();
    for (const EditionOffer &offer : editionOffers(m_session.plan(), m_session.library())) {
        auto *button = new QPushButton(tr("Compare and adopt edition %2 of %1").arg(offer.pack, offer.offered), this);
        button->setObjectName(QStringLiteral("adopt-") + offer.pack);
        button->setAccessibleName(button->text());
        connect(button, &QPushButton::clicked, this, [this, offer] { compare(offer); });
        m_ui->offers->addWidget(button);
        m_offers += button;
    }
}

void PlanSection::compare(const EditionOffer &offer)
{
    auto *dialog = new AdoptDialog(m_session, offer, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString PlanSection::factsText() const
{
    const Topology &topology = m_session.topology();
    QStringList lines{tr("Zones: %1").arg(topology.zones.size()),
                      tr("Firewalls: %1").arg(topology.firewalls.size()),
                      tr("Nodes: %1").arg(topology.nodes.size()),
                      tr("Flows: %1").arg(m_session.derivation().flows.size()),
                      tr("Findings: %1").arg(m_session.workspace().findings.size()),
                      tr("Open questions: %1").arg(m_session.derivation().questions.size())};
    for (const Pack *pack : packsOf(m_session.plan(), m_session.packs()))
        lines.append(tr("Rules: %1, edition %2").arg(pack->title.in(m_session.language()), pack->edition));
    return lines.join(u'\n');
}

} // namespace portwright
