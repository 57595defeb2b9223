import { useRoute } from 'preact-iso'
import './issue.css'
import { IssueList } from './issue-list.tsx'
import { OneIssue } from './one-issue.tsx'

/** All questions, or one of them. */
export function IssuePage() {
  const { params } = useRoute()
  const { issue } = params
  return issue === undefined || issue === '' ? (
    <IssueList />
  ) : (
    <OneIssue key={issue} issue={issue} />
  )
}
