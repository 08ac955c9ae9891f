// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/recentcard.h"

#include "desktop/panels/samplecard.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace portwright {

namespace {

QString shortFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(QString(home + u'/')) ? QString(u'~' + folder.mid(home.size())) : folder;
}

} // namespace

RecentCard::RecentCard(const RecentPlan &plan, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_card(new SampleCard(QFileInfo(plan.path).completeBaseName(), {}, this))
{
    m_card->setObjectName(QStringLiteral("open"));
    m_card->setToolTip(plan.path);
    m_card->setAccessibleName(QFileInfo(plan.path).fileName());
    m_card->setPictureSize(Thumbnails::Size * 3 / 4);
    QToolButton *pin = tool(plan.pinned ? tr("Pinned") : tr("Pin"), QStringLiteral("pin"));
    pin->setCheckable(true);
    pin->setChecked(plan.pinned);
    pin->setAccessibleName(tr("Pin %1").arg(m_card->text()));
    pin->setToolTip(plan.pinned ? tr("Let it leave the list again") : tr("Keep it at the head of the list"));
    QToolButton *remove = tool(tr("Remove"), QStringLiteral("remove"));
    remove->setAccessibleName(tr("Remove %1 from the list").arg(m_card->text()));
    remove->setToolTip(tr("Take it off the list; the file stays"));
    auto *tools = new QVBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(pin);
    tools->addWidget(remove);
    tools->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_card, 1);
    row->addLayout(tools);
    describe({});
    connect(m_card, &SampleCard::clicked, this, [this] { Q_EMIT openRequested(m_plan.path); });
    connect(pin, &QToolButton::clicked, this, [this](bool on) { Q_EMIT pinRequested(m_plan.path, on); });
    const auto askRemoval = [this] { Q_EMIT removeRequested(m_plan.path); };
    connect(remove, &QToolButton::clicked, this, askRemoval);
    connect(m_card, &SampleCard::removeRequested, this, askRemoval);
}

QToolButton *RecentCard::tool(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return button;
}

void RecentCard::describe(const QString &state)
{
    QStringList lines{shortFolder(m_plan.path)};
    if (!state.isEmpty())
        lines += state;
    m_card->setLines(lines);
    m_card->setAccessibleDescription(lines.join(QStringLiteral(", ")));
}

void RecentCard::showPicture(const PlanPicture &picture)
{
    m_missing = !picture.exists;
    m_card->setPicture(picture.image);
    m_card->setFaded(m_missing);
    describe(m_missing ? tr("not found")
                       : tr("changed %1").arg(QLocale().toString(picture.modified.date(), QLocale::ShortFormat)));
}

} // namespace portwright
