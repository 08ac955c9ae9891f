// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/startpage.h"

#include "app/workspace.h"
#include "desktop/look/textscale.h"
#include "desktop/panels/fields.h"
#include "desktop/panels/recentcard.h"
#include "desktop/panels/samplecard.h"
#include "desktop/panels/wraplayout.h"
#include "ui_startpage.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace portwright {

namespace {

constexpr int NarrowPage = 820; // pixels; two cards beside each other need more

QString sampleName(const QString &path)
{
    return QStringLiteral("sample-") + path.section(u':', 1);
}

QGridLayout *gridOn(QWidget *widget)
{
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    return grid;
}

void place(QWidget *host, const QList<QWidget *> &cards, int columns)
{
    auto *grid = static_cast<QGridLayout *>(host->layout());
    for (QWidget *card : cards)
        grid->removeWidget(card);
    for (qsizetype i = 0; i < cards.size(); ++i)
        grid->addWidget(cards.at(i), int(i) / columns, int(i) % columns);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, columns > 1 ? 1 : 0);
}

} // namespace

StartPage::StartPage(Thumbnails &thumbnails, const Look &look, QWidget *parent)
    : QWidget(parent), m_thumbnails(thumbnails), m_look(look), m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    dress(this);
    m_ui->column->setMaximumWidth(withText(this, m_ui->column->maximumWidth()));
    letWrap(m_ui->layout3, m_ui->layout4);
    QFont font = m_ui->title->font();
    font.setPointSizeF(font.pointSizeF() * 20 / 13);
    font.setWeight(QFont::DemiBold);
    m_ui->title->setFont(font);
    addCards();
    gridOn(m_ui->recent);
    m_ui->back->hide();
    connect(m_ui->newPlan, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_ui->fromQuestions, &QPushButton::clicked, this, &StartPage::questionsRequested);
    connect(m_ui->openPlan, &QPushButton::clicked, this, &StartPage::browseRequested);
    connect(m_ui->back, &QPushButton::clicked, this, &StartPage::backRequested);
    connect(&thumbnails, &Thumbnails::ready, this, &StartPage::showPicture);
    connect(&look, &Look::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

StartPage::~StartPage() = default;

void StartPage::addCards()
{
    gridOn(m_ui->cards);
    const QList<Sample> all = samples();
    for (const Sample &sample : all) {
        const QString path = QStringLiteral("sample:") + sample.id;
        auto *card = new SampleCard(sample.title, sample.text, m_ui->cards);
        card->setObjectName(sampleName(path));
        card->setPictureSize(Thumbnails::Size);
        connect(card, &QAbstractButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        m_samples += card;
    }
    place(m_ui->cards, m_samples, m_columns);
}

void StartPage::placeCards()
{
    place(m_ui->cards, m_samples, m_columns);
    place(m_ui->recent, QList<QWidget *>(m_recent.begin(), m_recent.end()), m_columns);
}

/// On a narrow page the cards stand one below the other.
void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const int columns = width() < NarrowPage ? 1 : 2; std::exchange(m_columns, columns) != columns)
        placeCards();
}

RecentCard *StartPage::addRecent(const RecentPlan &plan)
{
    auto *card = new RecentCard(plan, m_ui->recent);
    connect(card, &RecentCard::openRequested, this, &StartPage::openRequested);
    // Queued, because the answer replaces the card.
    connect(card, &RecentCard::pinRequested, this, &StartPage::pinRequested, Qt::QueuedConnection);
    connect(card, &RecentCard::removeRequested, this, &StartPage::removeRequested, Qt::QueuedConnection);
    return card;
}

void StartPage::showRecent(const QList<RecentPlan> &plans)
{
    for (RecentCard *card : std::as_const(m_recent)) {
        card->hide();
        card->deleteLater();
    }
    m_recent.clear();
    for (const RecentPlan &plan : plans) {
        m_recent += addRecent(plan);
    }
    placeCards();
    m_ui->recent->setVisible(!plans.isEmpty());
    m_ui->recentHead->setVisible(!plans.isEmpty());
    if (isVisible())
        refresh();
}

void StartPage::showOpenPlan(const QString &title)
{
    if (!title.isEmpty())
        m_ui->back->setText(tr("Back to %1").arg(title));
    m_ui->back->setVisible(!title.isEmpty());
}

void StartPage::refresh()
{
    for (const RecentCard *card : std::as_const(m_recent))
        m_thumbnails.request(card->path(), m_look.theme());
    const QList<Sample> all = samples();
    for (const Sample &sample : all)
        m_thumbnails.request(QStringLiteral("sample:") + sample.id, m_look.theme());
}

void StartPage::showPicture(const PlanPicture &picture)
{
    if (auto *card = m_ui->cards->findChild<SampleCard *>(sampleName(picture.path)))
        card->setPicture(picture.image);
    for (RecentCard *card : std::as_const(m_recent)) {
        if (card->path() == picture.path)
            card->showPicture(picture);
    }
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_ui->back->isHidden())
        return Q_EMIT backRequested();
    QWidget::keyPressEvent(event);
}

} // namespace portwright
