// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/startpage.h"

#include "app/workspace.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/samplecard.h"
#include "ui_startpage.h"

#include <QFileInfo>
#include <QGridLayout>

namespace portwright {

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    dress(this);
    QFont font = m_ui->title->font();
    font.setPointSizeF(font.pointSizeF() * 20 / 13);
    font.setWeight(QFont::DemiBold);
    m_ui->title->setFont(font);
    addCards();
    connect(m_ui->newPlan, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_ui->openPlan, &QPushButton::clicked, this, &StartPage::browseRequested);
    connect(m_ui->recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    connect(m_ui->recent, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
}

StartPage::~StartPage() = default;

void StartPage::addCards()
{
    auto *grid = new QGridLayout(m_ui->cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    int at = 0;
    const QList<Sample> all = samples();
    for (const Sample &sample : all) {
        auto *card = new SampleCard(sample.title, sample.text, m_ui->cards);
        card->setObjectName(QStringLiteral("sample-") + sample.id);
        connect(card, &QAbstractButton::clicked, this,
                [this, id = sample.id] { Q_EMIT openRequested(QStringLiteral("sample:") + id); });
        grid->addWidget(card, at / 2, at % 2);
        ++at;
    }
}

void StartPage::showRecent(const QStringList &paths)
{
    m_ui->recent->clear();
    for (const QString &path : paths) {
        auto *item =
            new QListWidgetItem(tr("%1  in %2").arg(QFileInfo(path).fileName(), QFileInfo(path).path()), m_ui->recent);
        item->setData(Qt::UserRole, path);
    }
    m_ui->recent->setVisible(!paths.isEmpty());
    m_ui->recentHead->setVisible(!paths.isEmpty());
}

} // namespace portwright
